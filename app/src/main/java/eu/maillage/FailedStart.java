package eu.maillage;

import java.io.PrintStream;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says to whoever started the application what stood in the way and what helps, in two sentences and nothing else. */
class FailedStart implements FailureAnalysisReporter {

    private final PrintStream screen = System.err;

    @Override
    public void report(FailureAnalysis analysis) {
        if (StartWatch.ofThisStart().isBrokenOff()) {
            return;
        }
        String remedy = analysis.getAction();
        screen.printf(
                "%nMaillage cannot start. %s%n%s%n",
                analysis.getDescription(), remedy == null ? "" : remedy + System.lineSeparator());
    }
}
