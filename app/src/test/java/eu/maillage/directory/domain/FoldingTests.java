package eu.maillage.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTests {

    @ParameterizedTest
    @CsvSource(
            value = {
                "E.A.R.L. LA FERME DE BEAUCE|la ferme de beauce",
                "La Ferme de Beauce (EARL)|la ferme de beauce",
                "GAEC DE FONTAGNEAUX|de fontagneaux",
                "S.A.R.L Dupont & Fils|dupont et fils",
                "Dupont et fils SARL|dupont et fils",
                "Association  Les P'tits Déj|les p tits dej",
                "ASSO les p’tits déj|les p tits dej",
                "SOC COOPERATIVE AGRICOLE VALSOLEIL|valsoleil",
                "Société Val d'Eurre|val d eurre",
                "L’Œuf du Trèfle|l oeuf du trefle",
                "SA|sa",
                "SAS SARL|sarl"
            },
            delimiter = '|')
    void namesLoseAccentsCasePunctuationAndLegalForm(String written, String folded) {
        assertThat(Folding.name(written)).isEqualTo(folded);
    }

    @Test
    void aLegalFormInTheMiddleOfANameIsPartOfIt() {
        assertThat(Folding.name("Le Bureau des SCOP réunies")).isEqualTo("le bureau des scop reunies");
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "ZA de Kergaradec|za kergaradec",
                "ZA KERGARADEC|za kergaradec",
                "Z.A. de Kergaradec|za kergaradec",
                "Zone d’activités de Kergaradec|za kergaradec",
                "zone artisanale de l’Élorn|za elorn",
                "Zone du Vern|zone vern",
                "Zone industrielle des Prés|zi pres",
                "La|la"
            },
            delimiter = '|')
    void zonesLoseParticlesAndTheWayInWhichTheirKindIsWritten(String written, String folded) {
        assertThat(Folding.zone(written)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "SAINT-MAURICE-SAINT-GERMAIN|saint maurice saint germain",
                "St Étienne CEDEX 2|saint etienne",
                "Ste-Croix|sainte croix",
                "VALENCE CEDEX|valence"
            },
            delimiter = '|')
    void communesLoseTheirAbbreviations(String written, String folded) {
        assertThat(Folding.commune(written)).isEqualTo(folded);
    }
}
