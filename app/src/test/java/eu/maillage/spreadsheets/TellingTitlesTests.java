package eu.maillage.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TellingTitlesTests {

    private static final HeaderMapping<String> MAPPING = new HeaderMapping<>(
            names(), Map.of("siren", Set.of("siren"), "siret", Set.of("siret"), "email", Set.of("mail", "email")));

    private static Map<String, List<String>> names() {
        var names = new LinkedHashMap<String, List<String>>();
        names.put("name", List.of("entreprise", "nom"));
        names.put("siret", List.of("siret"));
        names.put("siren", List.of("siren"));
        names.put("email", List.of("e-mail"));
        return names;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Tax ID (SIRET)                                    | siret
            Quel est le numéro SIRET de votre entreprise ?    | siret
            Company number (SIREN or SIRET)                   | siret
            Numéro d’entreprise (SIREN)                       | siren
            Merci d’indiquer votre adresse e-mail principale  | email
            """)
    void aTellingWordAmongOthersTellsTheColumn(String title, String field) {
        assertThat(MAPPING.propose(List.of(title))).containsExactly(Map.entry(0, field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SIRET de la maison mère",
                "Old SIRET",
                "Ancien nom",
                "SIRET of the parent company",
                "Mail envoyé le",
                "Mail envoyé",
                "Relance par mail du 12/03",
                "Accord pour recevoir un e-mail",
                "contact@mail.example"
            })
    void whatSpeaksOfAnotherOrOfWhatWasDoneIsLeftToThePerson(String title) {
        assertThat(MAPPING.propose(List.of(title))).isEmpty();
    }

    @Test
    void ofTwoColumnsThatAWordTellsNeitherIsGuessedAndOneNamedSoIsSurer() {
        String one = "Tax ID (SIRET)";
        String other = "SIRET de votre établissement principal";
        assertThat(MAPPING.propose(List.of(one, other))).isEmpty();
        assertThat(MAPPING.propose(List.of(one, other, "SIRET"))).containsExactly(Map.entry(2, "siret"));
    }
}
