package eu.maillage.directory.domain;

import eu.maillage.directory.ConsentMeans;
import eu.maillage.directory.Purpose;
import java.time.Instant;

/** One yes or one withdrawal of a person, for one purpose. */
public record Consent(Purpose purpose, boolean given, Instant at, ConsentMeans means, String notedBy) {}
