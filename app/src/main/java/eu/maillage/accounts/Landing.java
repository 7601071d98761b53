package eu.maillage.accounts;

import eu.maillage.tenancy.Role;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where the holder of a capability link begins, given as a bean by the module that knows the scope.
 *
 * @param scopeKind such as «event»
 * @param path from the scope's id to a path that begins with a slash
 * @param place the parameter of its address that says for which place in the scope a link was made, such as «table»
 */
public record Landing(
        Role role,
        String scopeKind,
        Function<UUID, String> path,
        @Nullable String place) {

    /** One that is the same wherever in the scope. */
    public Landing(Role role, String scopeKind, Function<UUID, String> path) {
        this(role, scopeKind, path, null);
    }

    /** Where the holder of this link begins. */
    public String of(CapabilityLink link) {
        String begins = path.apply(link.scope().id());
        return place == null || link.place() == null ? begins : "%s?%s=%d".formatted(begins, place, link.place());
    }
}
