package eu.maillage.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.planner.Progress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressLinesTests {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    private String written(boolean terminal) {
        ProgressLines lines = new ProgressLines(new PrintStream(written, true, StandardCharsets.UTF_8), terminal);
        lines.improved(new Progress(1.25, Map.of("breaks", 43.0), Map.of()));
        lines.improved(new Progress(2.5, Map.of("breaks", 6.0), Map.of("breaks", 2.5)));
        lines.end();
        return written.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "|");
    }

    @Test
    void aTerminalHasOneLineThatUpdatesItself() {
        assertThat(written(true)).isEqualTo("\r\u001b[K1.3 s  breaks 43\r\u001b[K2.5 s  breaks 6 (bound 2.50000)|");
    }

    @Test
    void aFileHasOneJsonLineForEachImprovement() {
        assertThat(written(false))
                .isEqualTo("{\"seconds\":1.25,\"objectives\":{\"breaks\":43},\"bounds\":{}}|"
                        + "{\"seconds\":2.5,\"objectives\":{\"breaks\":6},\"bounds\":{\"breaks\":2.5}}|");
    }
}
