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
 * @param active neither expired nor revoked
 */
public record CapabilityLink(
        LinkId id,
        Role role,
        Scope scope,
        @Nullable Integer place,
        String label,
        Instant createdAt,
        Instant expiresAt,
        boolean active) {}
