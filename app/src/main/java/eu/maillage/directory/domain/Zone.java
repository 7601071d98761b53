package eu.maillage.directory.domain;

import eu.maillage.directory.ZoneId;

/** A named area with the number of its organisations. */
public record Zone(ZoneId id, int version, String name, int organisations) {}
