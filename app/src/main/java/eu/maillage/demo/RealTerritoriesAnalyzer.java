package eu.maillage.demo;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator why there is no demonstration here. */
class RealTerritoriesAnalyzer extends AbstractFailureAnalyzer<RealTerritories.Found> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, RealTerritories.Found cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Start it with bin/start, or give the demonstration a data folder of its own with MAILLAGE_DATA.",
                cause);
    }
}
