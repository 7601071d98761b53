package eu.maillage.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Stream;

/** What is measured on. */
public final class Machine {

    private static final Path TOLD = Path.of("/proc/cpuinfo");

    private Machine() {}

    /** The day, the machine, Java, and how busy the machine is. */
    public static String said() throws IOException {
        return String.format(
                Locale.ROOT,
                "%s, %s, %d cores, Java %s, load average %.1f",
                LocalDate.now(ZoneId.systemDefault()),
                processor(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                load());
    }

    public static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String processor() throws IOException {
        if (!Files.isReadable(TOLD)) {
            return System.getProperty("os.arch");
        }
        try (Stream<String> lines = Files.lines(TOLD)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .map(line -> line.replaceFirst(".*:\\s*", ""))
                    .orElse(System.getProperty("os.arch"));
        }
    }
}
