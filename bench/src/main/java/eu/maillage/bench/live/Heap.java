package eu.maillage.bench.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What another Java process holds on to. */
final class Heap {

    private static final Pattern TOTAL = Pattern.compile("Total +\\d+ +(\\d+)");

    private Heap() {}

    /** Megabytes of what is left after a collection. */
    static double megabytes(long process) throws IOException, InterruptedException {
        Process asked = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(process),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher total = TOTAL.matcher(said);
        if (asked.waitFor() != 0 || !total.find()) {
            throw new IOException("The heap of process %d was not told:%n%s".formatted(process, said));
        }
        return Long.parseLong(total.group(1)) / 1048576.0;
    }
}
