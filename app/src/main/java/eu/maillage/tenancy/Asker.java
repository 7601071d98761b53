package eu.maillage.tenancy;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking: the first argument of every use case. It fixes the territory whose rows can be seen and carries what
 * the person, the link's holder or the application itself may do.
 *
 * @param territory the only territory whose data this asker can reach
 * @param kind a person signed in, the holder of a capability link, or the application's own background work
 * @param id of the person or the link; absent for the application
 * @param name shown on screen and written to the audit log
 * @param grants the roles held, each within its scope
 */
public record Asker(
        TerritoryId territory, Kind kind, @Nullable UUID id, String name, Set<Grant> grants) {

    /** What stands behind an asker. */
    public enum Kind {
        PERSON,
        LINK,
        APPLICATION
    }

    public Asker {
        grants = Set.copyOf(grants);
    }

    /** The application itself, at work in the background for one territory: it may do everything there. */
    public static Asker application(TerritoryId territory) {
        return new Asker(
                territory,
                Kind.APPLICATION,
                null,
                "Maillage",
                Set.of(new Grant(Role.COORDINATOR, Scope.of(territory))));
    }

    public boolean holds(Role role, Scope scope) {
        return grants.contains(new Grant(role, scope));
    }

    public boolean coordinates() {
        return holds(Role.COORDINATOR, Scope.of(territory));
    }

    /** Refuses anybody but a coordinator of the territory. */
    public void requireCoordinator() {
        require(coordinates());
    }

    /** Refuses anybody but the application's own work. */
    public void requireApplication() {
        require(kind == Kind.APPLICATION);
    }

    /** Refuses anybody who is neither a coordinator of the territory nor holds the role within the scope. */
    public void require(Role role, Scope scope) {
        require(coordinates() || holds(role, scope));
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw new Forbidden("%s %s with %s may not do this.".formatted(kind, id, grants));
        }
    }
}
