package eu.maillage.directory.domain;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.maillage.directory.Coordinates;
import eu.maillage.directory.Coordinates.Precision;
import eu.maillage.directory.Sector;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceTests {

    private final Sectors sectors = new Sectors();
    private final Communes communes = new Communes();

    @Test
    void theClassificationIsWholeAndItsLevelsAgree() {
        assertThat(sectors.all()).hasSize(732);
        assertThat(codes(6)).hasSize(732);
        assertThat(codes(5)).hasSize(615).isEqualTo(cut(codes(6), 5));
        assertThat(codes(4)).hasSize(272).isEqualTo(cut(codes(5), 4));
        assertThat(codes(2)).hasSize(88).isEqualTo(cut(codes(4), 2));
        assertThat(codes(1)).hasSize(21);
        assertThat(sectors.all().stream().map(sector -> sector.section().code()).collect(toSet()))
                .hasSize(21);
    }

    @Test
    void everyLabelIsWrittenOut() {
        assertThat(sectors.all()).allSatisfy(sector -> {
            assertThat(sector.label()).isNotBlank().doesNotContain("'");
            assertThat(sector.division().english()).isNotBlank();
        });
    }

    @Test
    void noLabelCanBreakBeforeItsSemicolon() {
        List<String> labels = Reference.lines("naf-rev2.tsv")
                .map(line -> line.split("\t", -1)[1])
                .toList();
        assertThat(labels).contains("Commerce\u00a0; réparation d’automobiles et de motocycles");
        assertThat(labels).allSatisfy(label -> assertThat(label).doesNotContainPattern("[^\u00a0][;:!?]"));
    }

    @Test
    void aLabelIsReadWhicheverSpaceStandsBeforeItsSemicolon() {
        Sector furs = sectors.byCode("15.11Z").orElseThrow();
        assertThat(furs.label()).contains("\u00a0;");
        assertThat(sectors.read(furs.label())).contains(furs);
        assertThat(sectors.read(furs.label().replace('\u00a0', ' '))).contains(furs);
        assertThat(sectors.read(furs.label().replace("\u00a0", ""))).contains(furs);
    }

    @Test
    void aSectorIsReadByCodeByLabelOrByBoth() {
        Sector cereals = sectors.byCode("01.11Z").orElseThrow();
        assertThat(sectors.byCode("0111z")).contains(cereals);
        assertThat(sectors.byCode("111Z")).contains(cereals);
        assertThat(sectors.read("01.11Z - Culture de céréales")).contains(cereals);
        assertThat(sectors.read("0111Z – peu importe")).contains(cereals);
        assertThat(sectors.read(cereals.label().toUpperCase(Locale.FRENCH))).contains(cereals);
        assertThat(sectors.read("62.01Z").orElseThrow().section().code()).isEqualTo("J");
        assertThat(sectors.read("divers")).isEmpty();
        assertThat(sectors.byCode("99.99X")).isEmpty();
    }

    @Test
    void anEnglishScreenLeadsWithTheDivision() {
        assertThat(sectors.byCode("56.10A").orElseThrow().label(Locale.ENGLISH))
                .isEqualTo("Food and beverage service activities (Restauration traditionnelle)");
    }

    @ParameterizedTest
    @CsvSource({
        "coiffeur, 96.02A",
        "coiffeuses, 96.02A",
        "garagiste, 45.20A",
        "Garages, 45.20A",
        "avocate, 69.10Z",
        "mairie, 84.11Z",
        "crèche, 88.91A",
        "CRECHES, 88.91A",
        "école, 85.20Z",
        "électricien, 43.21A",
        "paysagiste, 81.30Z",
        "restaurants, 56.10A",
        "brasserie, 11.05Z",
        "brasserie, 56.10A",
        "couture, 14.13Z",
        "fleuriste, 47.76Z",
        "ébénistes, 31.09B",
        "boucherie, 47.22Z",
        "plumber, 43.22A",
        "hairdresser, 96.02A",
        "bakery, 10.71C",
        "brewery, 11.05Z",
        "cleaning, 81.22Z",
        "software, 62.01Z",
        "florists, 47.76Z"
    })
    void whatPeopleCallATradeLeadsToItsCode(String word, String code) {
        assertThat(sectors.meant(word)).extracting(Sector::code).contains(code);
    }

    @Test
    void whatPeopleCallATradeIsNoMoreThanAnotherWordOfIt() {
        assertThat(sectors.meant("coiffeur")).extracting(Sector::code).containsExactly("96.02A");
        assertThat(sectors.meant("fabrication chocolat"))
                .extracting(Sector::code)
                .as("words of the label alone mean what they meant")
                .containsExactly("10.82Z");
        assertThat(sectors.read("coiffeur")).as("an import is not asked back").isEmpty();
        assertThat(sectors.meant("licornes")).isEmpty();
    }

    @Test
    void everyTradeThatHasAnEverydayNameIsThereOnceAndIsCalledInBothLanguages() {
        List<String[]> lines = Reference.lines("everyday-trades.tsv")
                .map(line -> line.split("\t", -1))
                .toList();

        assertThat(lines).hasSizeBetween(60, 120);
        assertThat(lines).extracting(line -> line[0]).doesNotHaveDuplicates().isSubsetOf(codes(6));
        assertThat(lines).allSatisfy(line -> assertThat(line).hasSize(3).doesNotContain(""));
    }

    @Test
    void aCommuneIsFoundByNameAndPostalCodeHoweverWritten() {
        assertThat(communes.find("28310", "GOUILLONS"))
                .hasValueSatisfying(it -> assertThat(it.name()).isEqualTo("Gouillons"));
        assertThat(communes.find("26901", "VALENCE CEDEX 9"))
                .hasValueSatisfying(it -> assertThat(it.insee()).isEqualTo("26362"));
        assertThat(communes.find("42000", "St-Etienne"))
                .hasValueSatisfying(it -> assertThat(it.insee()).isEqualTo("42218"));
        assertThat(communes.find(null, "Saint-Denis")).isEmpty();
    }

    @Test
    void placesComeFromTheCommuneElseFromItsPostalCodeElseStayUnknown() {
        Coordinates valence = communes.place("26000", "Valence").orElseThrow();
        Coordinates lyon = communes.place("69001", "Lyon").orElseThrow();
        assertThat(valence.precision()).isEqualTo(Precision.COMMUNE);
        assertThat(valence.kilometresTo(lyon)).isCloseTo(92, within(3.0));
        assertThat(communes.place("26400", "La Répara-Auriples").orElseThrow().precision())
                .isEqualTo(Precision.POSTAL_CODE);
        assertThat(communes.place("1000", "Bruxelles")).isEmpty();
        assertThat(communes.place(null, null)).isEmpty();
    }

    private static Set<String> codes(int length) {
        return Reference.lines("naf-rev2.tsv")
                .map(line -> line.split("\t", -1)[0])
                .filter(code -> code.length() == length)
                .collect(toSet());
    }

    private static Set<String> cut(Set<String> codes, int length) {
        return codes.stream().map(code -> code.substring(0, length)).collect(toSet());
    }
}
