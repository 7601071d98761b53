package eu.maillage.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.domain.LegalIdReading.Absent;
import eu.maillage.directory.domain.LegalIdReading.Read;
import eu.maillage.directory.domain.LegalIdReading.Reason;
import eu.maillage.directory.domain.LegalIdReading.Refused;
import eu.maillage.directory.domain.LegalIdReading.Repair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegalIdsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "44802058600013",
                "448 020 586 00013",
                "448\u00A0020\u202F586 00013",
                "448.020.586.00013",
                "'44802058600013",
                "44802058600013.0",
                "44802058600013,00",
                "4.4802058600013E13",
                "4,4802058600013E+13",
                "\uFEFF44802058600013 ",
                "SIRET : 448 020 586 00013",
                "Siret\u00A0: 44802058600013",
                "SIRET 44802058600013",
                "N° SIRET 448 020 586 00013",
                "n° de siret : 44802058600013",
                "Siret n°44802058600013",
                "Numéro SIRET = 44802058600013",
                "N° 44802058600013"
            })
    void readsASiretHoweverItIsWritten(String written) {
        assertThat(LegalIds.read(written)).isEqualTo(new Read(new LegalId.Siret("44802058600013"), Repair.NONE));
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "4,41E+13;SCIENTIFIC",
                "4.48021E13;SCIENTIFIC",
                "4,48020586E+13;SCIENTIFIC",
                "44802000000000;ROUNDED",
                "44802058600014;CHECK",
                "00000000000000;CHECK",
                "448020587;CHECK",
                "4480205860001;LENGTH",
                "448020586000135;LENGTH",
                "12;LENGTH",
                "en cours;CHARACTERS",
                "SIRET en cours;CHARACTERS",
                "SIRET :;CHARACTERS",
                "SIRET : 00000000000000;CHECK",
                "SIRET : 44802058600014;CHECK",
                "SIRET : 4,41E+13;SCIENTIFIC",
                "voir 44802058600013;CHARACTERS",
                "4480205860001A;CHARACTERS"
            },
            delimiter = ';')
    void refusesByNameWhatASpreadsheetSpoiled(String written, Reason reason) {
        assertThat(LegalIds.read(written)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason())
                .isEqualTo(reason));
    }

    @ParameterizedTest
    @CsvSource({"05520135400010, 5520135400010", "00552010100014, 552010100014"})
    void putsBackTheZerosThatBothCheckDigitsProve(String full, String written) {
        assertThat(LegalIds.read(written)).isEqualTo(new Read(new LegalId.Siret(full), Repair.LOST_ZERO));
    }

    @Test
    void doesNotGuessAZeroThatOnlyOneCheckDigitAllows() {
        assertThat(LegalIds.isSiret("05520135000018")).isTrue();
        assertThat(LegalIds.read("5520135000018"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.LENGTH));
    }

    @Test
    void acceptsLaPosteByItsOwnRule() {
        assertThat(LegalIds.isSiret("35600000049837")).isTrue();
        assertThat(LegalIds.isSiret("35600000049838")).isFalse();
        assertThat(LegalIds.isSiret("35600000000048")).isTrue();
    }

    @Test
    void readsASirenAnAssociationOrABelgianNumberAlone() {
        assertThat(LegalIds.read("448 020 586")).isEqualTo(new Read(new LegalId.Siren("448020586"), Repair.NONE));
        assertThat(LegalIds.read("FR 12 448 020 586")).isEqualTo(new Read(new LegalId.Siren("448020586"), Repair.NONE));
        assertThat(LegalIds.read("w261001234")).isEqualTo(new Read(new LegalId.Rna("W261001234"), Repair.NONE));
        assertThat(LegalIds.read("BE 0403.170.701")).isEqualTo(new Read(new LegalId.Bce("0403170701"), Repair.NONE));
        assertThat(LegalIds.read("SIREN : 448 020 586"))
                .isEqualTo(new Read(new LegalId.Siren("448020586"), Repair.NONE));
        assertThat(LegalIds.read("RNA : W261001234")).isEqualTo(new Read(new LegalId.Rna("W261001234"), Repair.NONE));
        assertThat(LegalIds.read("TVA FR 12 448 020 586"))
                .isEqualTo(new Read(new LegalId.Siren("448020586"), Repair.NONE));
        assertThat(LegalIds.read("BCE : 0403.170.701")).isEqualTo(new Read(new LegalId.Bce("0403170701"), Repair.NONE));
        assertThat(LegalIds.read(" \u00A0 ")).isEqualTo(new Absent());
        assertThat(LegalIds.read(null)).isEqualTo(new Absent());
    }

    @Test
    void whatIsRefusedIsShownAsItIsWritten() {
        assertThat(LegalIds.read(" en cours ")).isEqualTo(new Refused(Reason.CHARACTERS, "en cours"));
    }
}
