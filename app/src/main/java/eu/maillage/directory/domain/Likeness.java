package eu.maillage.directory.domain;

import eu.maillage.directory.OrganisationKind;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why two organisations may be one, the strongest reason first. */
public enum Likeness {
    SAME_NUMBER_AND_NAME,
    SAME_NUMBER,
    SAME_NAME_AND_COMMUNE,
    SAME_NAME;

    /** The reason that holds between two, if one does. Parts of one public body share its SIRET and are not alike for it. */
    public static Optional<Likeness> between(Particulars one, Particulars other) {
        boolean name = one.folded().equals(other.folded());
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
        return Optional.of(sameCommune(one.address(), other.address()) ? SAME_NAME_AND_COMMUNE : SAME_NAME);
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
