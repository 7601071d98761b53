package eu.maillage.directory.web;

import eu.maillage.directory.ContactFace;
import eu.maillage.directory.Coordinates;
import eu.maillage.directory.OrganisationShortcuts.Shortcut;
import eu.maillage.directory.Sector;
import eu.maillage.directory.domain.Alike;
import eu.maillage.directory.domain.Organisation;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One organisation with its people, its departments, those that may be the same, and what other modules know of it. */
public record OrganisationView(
        Organisation organisation,
        @Nullable Sector sector,
        @Nullable String zone,
        @Nullable Organisation body,
        List<ContactFace> contacts,
        List<Alike> alike,
        List<Shortcut> shortcuts) {

    public String href() {
        return "/organisations/" + organisation.id();
    }

    /** What tells it from others at a glance: its kind, its zone and its commune, as far as they are known. */
    public List<String> inShort(String kind) {
        return Stream.of(kind, zone, organisation.particulars().address().commune())
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** Whether its place is that of its commune, or of several. */
    public Coordinates.@Nullable Precision precision() {
        return organisation.place() == null ? null : organisation.place().precision();
    }
}
