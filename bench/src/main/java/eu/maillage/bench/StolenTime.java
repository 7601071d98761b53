package eu.maillage.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalDouble;

/** How much of a virtual machine's processors its host took while something was measured: a disturbed run tells itself. */
public record StolenTime(OptionalDouble before, long begun) {

    private static final Path TOLD = Path.of("/proc/stat");
    private static final int STEAL = 8;
    private static final double TICKS_PER_SECOND = 100;

    public static StolenTime sinceNow() throws IOException {
        return new StolenTime(seconds(), System.nanoTime());
    }

    /** Of all processors together since the machine started; nothing where the system does not tell. */
    private static OptionalDouble seconds() throws IOException {
        if (!Files.isReadable(TOLD)) {
            return OptionalDouble.empty();
        }
        String[] words = Files.readAllLines(TOLD).getFirst().split(" +", -1);
        return words.length > STEAL
                ? OptionalDouble.of(Long.parseLong(words[STEAL]) / TICKS_PER_SECOND)
                : OptionalDouble.empty();
    }

    /** What is said of it behind the load: the seconds, and of how long a measure. */
    public String said() throws IOException {
        OptionalDouble now = seconds();
        if (before.isEmpty() || now.isEmpty()) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                "; the host took %.1f s of processor time during %.0f s of measuring",
                now.getAsDouble() - before.getAsDouble(),
                (System.nanoTime() - begun) / 1e9);
    }
}
