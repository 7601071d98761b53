package eu.maillage.accounts;

import eu.maillage.tenancy.Role;
import eu.maillage.tenancy.Scope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link that lets whoever holds it act in one role within one scope, without an account.
 *
 * @param place where in the scope its holder begins, such as the number of a table; absent where it is not said
 * @param label whom or what it was made for, such as «Table 3»
 * @param state whether it still opens anything
 */
public record CapabilityLink(
        LinkId id,
        Role role,
        Scope scope,
        @Nullable Integer place,
        String label,
        Instant createdAt,
        Instant expiresAt,
        State state) {

    /** Whether a link still opens anything. */
    public enum State {
        ACTIVE,
        EXPIRED,
        /** Somebody took it away, whether or not it would have expired since. */
        REVOKED
    }

    public boolean active() {
        return state == State.ACTIVE;
    }
}
