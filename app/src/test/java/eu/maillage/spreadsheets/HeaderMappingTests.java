package eu.maillage.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderMappingTests {

    private static final HeaderMapping<String> MAPPING = new HeaderMapping<>(names());

    private static Map<String, List<String>> names() {
        var names = new LinkedHashMap<String, List<String>>();
        names.put(
                "name",
                List.of("raison sociale", "nom de la structure", "structure", "entreprise", "company name", "nom"));
        names.put("siret", List.of("siret", "n° siret"));
        names.put("siren", List.of("siren"));
        names.put("email", List.of("e-mail", "courriel", "adresse mail", "mail"));
        names.put("phone", List.of("téléphone", "tél", "phone"));
        names.put("address", List.of("adresse", "address"));
        names.put("postcode", List.of("code postal", "cp", "postcode"));
        names.put("city", List.of("commune", "ville", "city"));
        names.put("headcount", List.of("effectif", "nombre de salariés"));
        return names;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RAISON SOCIALE *         | name
            Nom de l’entreprise      | name
            companyName              | name
            Numéro SIRET             | siret
            N°SIRET (14 chiffres)    | siret
            E-Mail                   | email
            Adresse e-mail           | email
            Telephone                | phone
            Télephonne               | phone
            Tél.                     | phone
            Code_Postal              | postcode
            C.P.                     | postcode
            Comune                   | city
            Nombre de salaries       | headcount
            """)
    void aColumnIsRecognisedByItsName(String title, String field) {
        assertThat(MAPPING.propose(List.of(title))).containsExactly(Map.entry(0, field));
    }

    @ParameterizedTest
    @CsvSource({"''", "Observations", "Date de naissance du gérant", "SIRE", "Couleur"})
    void anUnknownColumnIsLeftToThePerson(String title) {
        assertThat(MAPPING.propose(List.of(title))).isEmpty();
    }

    @Test
    void aFieldIsProposedForOneColumnOnlyTheSurest() {
        assertThat(MAPPING.propose(
                        List.of("Adresse siège", "Adresse", "Adresse mail", "SIREN", "SIRET", "Ville", "Commune")))
                .isEqualTo(Map.of(1, "address", 2, "email", 3, "siren", 4, "siret", 5, "city"));
    }
}
