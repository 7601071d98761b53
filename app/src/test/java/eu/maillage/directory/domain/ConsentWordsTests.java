package eu.maillage.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentWordsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "oui",
                "O",
                "x",
                "1",
                "ok",
                "OUI !",
                "Oui, j'accepte",
                "J’accepte",
                "accepte",
                "accepté",
                "Accepté(e)",
                "acceptée",
                "d'accord",
                "D’accord",
                "oui, d'accord",
                "Je suis d'accord",
                "oui (par tél)",
                "oui par téléphone",
                "oui (par mail, le 12/03/2026)",
                "oui le 12/03/2026",
                "✓",
                "✔\uFE0F",
                "☑",
                "agreed",
                "I agree",
                "Yes, I accept",
                "yes please"
            })
    void whatIsPlainlyAYesIsReadAsOne(String written) {
        assertThat(ConsentWords.read(written)).contains(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "non",
                "N",
                "0",
                "NON !",
                "Non merci",
                "Non, pas du tout",
                "refus",
                "refuse",
                "refusé",
                "Refusé(e)",
                "refusée",
                "je refuse",
                "Non, je refuse",
                "pas d'accord",
                "Non, pas d’accord",
                "non (par tél.)",
                "refus le 2026-03-12",
                "n'accepte pas",
                "declined",
                "refused",
                "no thanks",
                "No, thank you"
            })
    void whatIsPlainlyANoIsReadAsOne(String written) {
        assertThat(ConsentWords.read(written)).contains(false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "oui mais pas la photo",
                "oui/non",
                "non refusé",
                "non accepté",
                "oui, sauf le portable",
                "oui (à confirmer)",
                "pas refusé",
                "n.c.",
                "n/a",
                "nsp",
                "12/03/2026",
                "oui ?",
                "☐",
                "✗",
                "✘",
                "☒",
                "2",
                "à demander"
            })
    void whatIsNotPlainSaysNothing(String written) {
        assertThat(ConsentWords.read(written)).isEmpty();
    }
}
