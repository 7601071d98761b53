package eu.maillage.directory.web;

import eu.maillage.directory.MergerAdvice;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.domain.Contact;
import eu.maillage.directory.domain.Merging.Field;
import eu.maillage.ui.FormState;
import eu.maillage.ui.Option;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two organisations side by side, before they become one.
 *
 * @param other absent while it is being searched
 * @param found those that the search found
 * @param advice what the merger changes elsewhere
 * @param choices where both have a value, and the values differ
 * @param taken where only one has a value: it is kept
 * @param twoNumbers whether each has a SIRET of its own, so that she must say that they are one
 */
public record MergeView(
        OrganisationFace kept,
        @Nullable OrganisationFace other,
        List<OrganisationFace> found,
        List<MergerAdvice.Advice> advice,
        FormState form,
        List<Choice> choices,
        List<Line> taken,
        List<Contact> people,
        boolean twoNumbers,
        int keptVersion,
        int otherVersion) {

    /** One value to choose. */
    public record Choice(Field field, List<Option> options) {}

    /** One value that is taken over. */
    public record Line(Field field, String value) {}

    /** What tells the other from the one kept, where their names do not: its commune and its number. */
    public String otherTold() {
        return other == null ? "" : told(other);
    }

    public String keptTold() {
        return told(kept);
    }

    private String told(OrganisationFace face) {
        boolean alike = other != null && other.name().equalsIgnoreCase(kept.name());
        String told = Stream.of(face.commune(), face.siret() == null ? null : "SIRET " + face.siret())
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining(", "));
        return alike && !told.isEmpty() ? " (" + told + ")" : "";
    }

    public String href() {
        return "/organisations/" + kept.id();
    }
}
