package eu.maillage.accounts;

import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Role;
import eu.maillage.tenancy.Scope;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hands out, lists and revokes links that need no account. Only coordinators may. */
public interface CapabilityLinks {

    /**
     * Makes a link. Its secret is random, told in the answer and never again; only its hash is kept.
     *
     * @param lifetime until it expires by itself
     */
    IssuedLink issue(Asker asker, Role role, Scope scope, String label, Duration lifetime);

    /**
     * The same for one place in the scope.
     *
     * @param place where its holder begins, such as the number of a table; absent where it is not said
     */
    IssuedLink issue(Asker asker, Role role, Scope scope, @Nullable Integer place, String label, Duration lifetime);

    /** The links of a scope, the newest first, revoked and expired ones too. */
    List<CapabilityLink> of(Asker asker, Scope scope);

    /** Makes a link worthless at once, wherever it is open. Unknown links are {@link eu.maillage.tenancy.NotFound}. */
    void revoke(Asker asker, LinkId link);
}
