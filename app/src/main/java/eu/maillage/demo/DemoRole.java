package eu.maillage.demo;

import java.util.Locale;

/** As whom the demonstration can be visited. */
public enum DemoRole {
    COORDINATOR,
    OBSERVER;

    String path() {
        return "/demo/as/" + name().toLowerCase(Locale.ROOT);
    }

    static java.util.Optional<DemoRole> of(String name) {
        return java.util.Arrays.stream(values())
                .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
