package eu.maillage.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The application out of its jar, as {@code bin/build} leaves it, so that the many starts of the journeys are short. */
final class Unpacked {

    /** Unpacked by the first journey that asks; the others wait for it. */
    private static final Path FOLDER = unpacked();

    private Unpacked() {}

    /** What follows {@code java} on the command line. */
    static List<String> program() {
        return program("-jar", jar());
    }

    /** The same with one bean more on its class path: a clock that the file moves. */
    static List<String> withAClock(Path file, String classes) {
        return program("-Djourney.clock=" + file, "-cp", jar() + ":" + classes, "eu.maillage.Maillage");
    }

    private static List<String> program(String... program) {
        List<String> line = new ArrayList<>(List.of(
                "-XX:AOTCache=" + FOLDER.resolve("classes"),
                "-Xlog:aot=off",
                "-Xlog:cds=off",
                "-XX:+UseCompactObjectHeaders"));
        line.addAll(List.of(program));
        return line;
    }

    private static String jar() {
        return FOLDER.resolve("maillage.jar").toString();
    }

    private static Path unpacked() {
        Path jar = Path.of(RunningMaillage.JAR).toAbsolutePath().normalize();
        Path folder = jar.resolveSibling("unpacked");
        try {
            Process unpacking = new ProcessBuilder("../bin/unpack", jar.toString(), folder.toString(), "--learn")
                    .inheritIO()
                    .start();
            if (unpacking.waitFor() != 0) {
                throw new IllegalStateException("The application cannot be unpacked from %s.".formatted(jar));
            }
            return folder;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the application was unpacked.", interrupted);
        }
    }
}
