package eu.maillage.directory.domain;

import org.jspecify.annotations.Nullable;

/** The numbers that an organisation is known by; a SIRET brings its SIREN with it. */
public record Identifiers(
        @Nullable String siret,
        @Nullable String siren,
        @Nullable String rna,
        @Nullable String bce) {

    public static final Identifiers NONE = new Identifiers(null, null, null, null);

    public Identifiers {
        siren = siret == null ? siren : siret.substring(0, 9);
    }

    public static Identifiers of(LegalId id) {
        return NONE.with(id);
    }

    /** The same with one more, or one put in the place of another of its sort. */
    public Identifiers with(LegalId id) {
        return switch (id) {
            case LegalId.Siret it -> new Identifiers(it.value(), it.siren(), rna, bce);
            case LegalId.Siren it -> it.value().equals(siren) ? this : new Identifiers(null, it.value(), rna, bce);
            case LegalId.Rna it -> new Identifiers(siret, siren, it.value(), bce);
            case LegalId.Bce it -> new Identifiers(siret, siren, rna, it.value());
        };
    }

    /** Whether some number of the same sort is another one there. */
    boolean contradict(Identifiers other) {
        return differ(siret, other.siret)
                || differ(siren, other.siren)
                || differ(rna, other.rna)
                || differ(bce, other.bce);
    }

    private static boolean differ(@Nullable String mine, @Nullable String theirs) {
        return mine != null && theirs != null && !mine.equals(theirs);
    }

    /** Whether an identifier is already among these. */
    public boolean has(LegalId id) {
        return with(id).equals(this);
    }
}
