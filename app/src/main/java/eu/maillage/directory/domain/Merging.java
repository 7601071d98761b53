package eu.maillage.directory.domain;

import eu.maillage.directory.OrganisationId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two organisations that turned out to be one, side by side. */
public record Merging(
        Organisation kept, Organisation merged, List<Contact> keptContacts, List<Contact> mergedContacts) {

    /** What can be taken from either; labels of both are always joined, as are their people. */
    public enum Field {
        NAME,
        KIND,
        IDENTIFIERS,
        SECTOR,
        ZONE,
        SIZE,
        ADDRESS,
        WEBSITE,
        NOTE;

        public @Nullable Object of(Particulars told) {
            return switch (this) {
                case NAME -> told.name();
                case KIND -> told.kind();
                case IDENTIFIERS -> told.identifiers().equals(Identifiers.NONE) ? null : told.identifiers();
                case SECTOR -> told.sector();
                case ZONE -> told.zone();
                case SIZE -> told.size();
                case ADDRESS -> told.address().equals(Address.NONE) ? null : told.address();
                case WEBSITE -> told.website();
                case NOTE -> told.note();
            };
        }
    }

    /**
     * What the coordinator decided.
     *
     * @param fromMerged the fields whose value comes from the one that goes
     * @param despiteNumbers whether she says that they are one although each has a SIRET of its own
     */
    public record Decision(
            OrganisationId kept,
            int keptVersion,
            OrganisationId merged,
            int mergedVersion,
            Set<Field> fromMerged,
            boolean despiteNumbers) {}

    /** What became of a wish to merge. */
    public enum Answer {
        MERGED,
        /** Each has a SIRET of its own: somebody must say that they are one all the same. */
        TWO_NUMBERS
    }

    /** Whether each has a SIRET of its own, as two establishments have. */
    public boolean hasTwoNumbers() {
        String mine = kept.particulars().identifiers().siret();
        String theirs = merged.particulars().identifiers().siret();
        return mine != null && theirs != null && !mine.equals(theirs);
    }

    /** The fields in which both have a value and the values differ. */
    public List<Field> differences() {
        return Stream.of(Field.values())
                .filter(field -> {
                    Object mine = field.of(kept.particulars());
                    Object theirs = field.of(merged.particulars());
                    return mine != null && theirs != null && !mine.equals(theirs);
                })
                .toList();
    }

    /** The fields that only the one that goes has: its value is taken without being asked. */
    public Set<Field> gaps() {
        Set<Field> gaps = EnumSet.noneOf(Field.class);
        for (Field field : Field.values()) {
            if (field.of(kept.particulars()) == null && field.of(merged.particulars()) != null) {
                gaps.add(field);
            }
        }
        return gaps;
    }

    /** What is known after the merge. */
    public Particulars result(Set<Field> chosen) {
        Set<Field> theirs = EnumSet.copyOf(gaps());
        theirs.addAll(chosen);
        return new Particulars(
                from(theirs, Field.NAME).name(),
                from(theirs, Field.KIND).kind(),
                from(theirs, Field.KIND).body(),
                from(theirs, Field.IDENTIFIERS).identifiers(),
                from(theirs, Field.SECTOR).sector(),
                from(theirs, Field.ZONE).zone(),
                from(theirs, Field.SIZE).size(),
                Stream.of(kept, merged)
                        .flatMap(one -> one.particulars().labels().stream())
                        .distinct()
                        .toList(),
                from(theirs, Field.ADDRESS).address(),
                from(theirs, Field.ADDRESS).given(),
                from(theirs, Field.WEBSITE).website(),
                from(theirs, Field.NOTE).note());
    }

    private Particulars from(Set<Field> theirs, Field field) {
        return (theirs.contains(field) ? merged : kept).particulars();
    }
}
