package eu.maillage.e2e;

import java.io.IOException;
import java.util.Map;

/** The first coordinator of an application that has just been installed. */
final class FirstStart {

    private FirstStart() {}

    /** Sets the territory up and stays signed in. */
    static Caller coordinator(RunningMaillage maillage) throws IOException {
        Caller coordinator = new Caller(maillage.address());
        coordinator.send(
                coordinator.open(maillage.waitFor("first start. Open (\\S+)")),
                "form[action^=/setup/]",
                Map.of(
                        "territory", "Val-de-Brume",
                        "zone", "Europe/Paris",
                        "name", "Camille Essai",
                        "email", "camille@example.org"));
        return coordinator;
    }
}
