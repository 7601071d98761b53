package eu.maillage.directory;

/** A named area of the territory, as other modules see it. */
public record ZoneFace(ZoneId id, String name) {}
