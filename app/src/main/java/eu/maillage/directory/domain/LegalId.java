package eu.maillage.directory.domain;

/** The number by which an authority knows an organisation. */
public sealed interface LegalId {

    String value();

    /** A French establishment: 14 digits, the first nine its SIREN. */
    record Siret(String value) implements LegalId {

        public String siren() {
            return value.substring(0, 9);
        }
    }

    /** A French legal unit: nine digits. */
    record Siren(String value) implements LegalId {}

    /** A French association: W and nine characters. */
    record Rna(String value) implements LegalId {}

    /** A Belgian enterprise: ten digits. */
    record Bce(String value) implements LegalId {}
}
