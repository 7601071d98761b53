package eu.maillage.exchanges.domain;

import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Role;
import eu.maillage.tenancy.Scope;
import java.util.UUID;
import java.util.stream.Stream;

/** Who may do what while an exchange runs: coordinators everything, the others what their link is for. */
public final class Crew {

    /** The scope of a role that holds for one event. */
    public static final String EVENT = "event";

    private Crew() {}

    public static Scope scope(UUID event) {
        return new Scope(EVENT, event);
    }

    /** Whoever has a part in the room, the projected screen included. */
    public static boolean hasAPart(Asker asker, UUID event) {
        return asker.coordinates()
                || Stream.of(Role.FACILITATOR, Role.SECRETARY, Role.SCREEN)
                        .anyMatch(role -> asker.holds(role, scope(event)));
    }

    static void requireAPart(Asker asker, UUID event) {
        if (!hasAPart(asker, event)) {
            asker.requireCoordinator();
        }
    }

    /** Facilitators and secretaries: they see the cards' text and the companies. */
    public static void requireATable(Asker asker, UUID event) {
        if (!asker.holds(Role.FACILITATOR, scope(event))) {
            asker.require(Role.SECRETARY, scope(event));
        }
    }

    /** Whoever notes answers. */
    public static boolean isSecretary(Asker asker, UUID event) {
        return asker.coordinates() || asker.holds(Role.SECRETARY, scope(event));
    }

    static void requireSecretary(Asker asker, UUID event) {
        asker.require(Role.SECRETARY, scope(event));
    }
}
