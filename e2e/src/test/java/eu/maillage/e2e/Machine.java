package eu.maillage.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Circumstances that a program finds on the machine where it is started: what to put before its command. */
final class Machine {

    private static final String NOBODY = "65534";

    private Machine() {}

    /** Where the tests run as root, a user without rights; else the one who runs them. */
    static List<String> asAnOrdinaryUser() {
        return isRoot() ? List.of("setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups") : List.of();
    }

    /** A disk of 20 MB on the folder, seen by the program alone and gone with it. */
    static List<String> withASmallDiskAt(Path folder) {
        return List.of(
                "unshare",
                "--user",
                "--map-root-user",
                "--mount",
                "sh",
                "-c",
                "mount -t tmpfs -o size=20m tmpfs '%s' && exec \"$@\"".formatted(folder),
                "sh");
    }

    /** The file, or a copy of it where another user than its owner may read it. */
    static String readableByAnybody(String file, Path folder) throws IOException {
        if (!isRoot()) {
            return file;
        }
        Path copy = folder.resolve(Path.of(file).getFileName());
        if (Files.notExists(copy)) {
            Files.copy(Path.of(file), copy);
        }
        return copy.toString();
    }

    /** Gives the folder to the ordinary user. */
    static void giveToTheOrdinaryUser(Path folder) throws IOException {
        if (isRoot()) {
            Files.setAttribute(folder, "unix:uid", Integer.valueOf(NOBODY));
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }
}
