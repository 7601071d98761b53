package eu.maillage.demo;

import eu.maillage.tenancy.Role;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** As whom the demonstration can be visited. */
public enum DemoRole {
    COORDINATOR(Role.COORDINATOR),
    FACILITATOR(Role.FACILITATOR),
    SECRETARY(Role.SECRETARY),
    SCREEN(Role.SCREEN),
    OBSERVER(Role.OBSERVER);

    private final Role role;

    DemoRole(Role role) {
        this.role = role;
    }

    Role role() {
        return role;
    }

    /** Whether somebody with an account holds it, and not whoever has the link of the day. */
    boolean hasAccount() {
        return this == COORDINATOR || this == OBSERVER;
    }

    /** The address that leads in, at any time and as often as one likes. */
    public String path() {
        return "/demo/as/" + name().toLowerCase(Locale.ROOT);
    }

    static Optional<DemoRole> of(String name) {
        return Stream.of(values())
                .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
