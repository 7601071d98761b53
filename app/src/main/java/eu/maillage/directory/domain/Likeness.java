package eu.maillage.directory.domain;

import eu.maillage.directory.OrganisationKind;
import eu.maillage.directory.OrganisationName;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why two organisations may be one, the strongest reason first. */
public enum Likeness {
    SAME_NUMBER_AND_NAME,
    SAME_NUMBER,
    SAME_NAME_AND_COMMUNE,
    SAME_NAME,
    /** One of the two names does without the legal form of the other. */
    ALIKE_NAME_AND_COMMUNE,
    ALIKE_NAME,
    /** The same name with two legal forms, as two organisations have it. */
    OTHER_FORM;

    /** The reason that holds between two, if one does. Parts of one public body share its SIRET and are not alike for it. */
    public static Optional<Likeness> between(Particulars one, Particulars other) {
        OrganisationName mine = one.called();
        OrganisationName theirs = other.called();
        boolean name = mine.bare().equals(theirs.bare());
        boolean number = sameNumber(one.identifiers(), other.identifiers());
        if (number && name) {
            return Optional.of(SAME_NUMBER_AND_NAME);
        }
        if (number && !(isPublic(one.kind()) && isPublic(other.kind()))) {
            return Optional.of(SAME_NUMBER);
        }
        if (!name) {
            return Optional.empty();
        }
        return Optional.of(byName(mine, theirs, sameCommune(one.address(), other.address())));
    }

    private static Likeness byName(OrganisationName one, OrganisationName other, boolean sameCommune) {
        if (one.hasOtherForm(other)) {
            return OTHER_FORM;
        }
        if (one.equals(other)) {
            return sameCommune ? SAME_NAME_AND_COMMUNE : SAME_NAME;
        }
        return sameCommune ? ALIKE_NAME_AND_COMMUNE : ALIKE_NAME;
    }

    /** Whether the names are written the same but for the legal form that one of them has. */
    boolean formAside() {
        return this == ALIKE_NAME_AND_COMMUNE || this == ALIKE_NAME;
    }

    /** Whether it is the name alone that they have in common. */
    boolean nameAlone() {
        return this == SAME_NAME || this == ALIKE_NAME;
    }

    /** Whether it says as much as another, the legal form aside. */
    boolean isAsStrongAs(Likeness other) {
        return whole() == other.whole();
    }

    private Likeness whole() {
        return switch (this) {
            case ALIKE_NAME_AND_COMMUNE -> SAME_NAME_AND_COMMUNE;
            case ALIKE_NAME -> SAME_NAME;
            case SAME_NUMBER_AND_NAME, SAME_NUMBER, SAME_NAME_AND_COMMUNE, SAME_NAME, OTHER_FORM -> this;
        };
    }

    /** Whether both carry the same number of an establishment or an association; a SIREN alone only where one has no SIRET. */
    static boolean sameNumber(Identifiers one, Identifiers other) {
        boolean both = one.siret() != null && other.siret() != null;
        return both
                ? same(one.siret(), other.siret())
                : same(one.siren(), other.siren()) || same(one.rna(), other.rna()) || same(one.bce(), other.bce());
    }

    /** Whether a town hall or a part of one is meant. */
    static boolean isPublic(OrganisationKind kind) {
        return kind == OrganisationKind.PUBLIC_BODY || kind == OrganisationKind.DEPARTMENT;
    }

    private static boolean sameCommune(Address one, Address other) {
        return one.commune() != null
                && other.commune() != null
                && Folding.commune(one.commune()).equals(Folding.commune(other.commune()));
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && Objects.equals(one, other);
    }
}
