package eu.maillage.accounts;

import eu.maillage.tenancy.Role;
import java.util.UUID;
import java.util.function.Function;

/**
 * Where the holder of a capability link begins, given as a bean by the module that knows the scope.
 *
 * @param scopeKind such as «event»
 * @param path from the scope's id to a path that begins with a slash
 */
public record Landing(Role role, String scopeKind, Function<UUID, String> path) {}
