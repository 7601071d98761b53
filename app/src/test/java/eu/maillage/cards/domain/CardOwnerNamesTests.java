package eu.maillage.cards.domain;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.cards.domain.RowNote.Reason;
import eu.maillage.testing.MaillageTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@MaillageTest
class CardOwnerNamesTests {

    private final CardFiles files;

    CardOwnerNamesTests(ApplicationContext beans) {
        this.files = new CardFiles(beans);
    }

    @Test
    void theNameInFullIsFoundAndTheBareOneIsAsked() {
        organisation("Epsilon SAS");
        organisation("Epsilon EURL");

        assertThat(row("E.U.R.L. Epsilon").organisation()).isEqualTo("Epsilon EURL");
        assertThat(row("EPSILON sas").organisation()).isEqualTo("Epsilon SAS");
        assertThat(row("Epsilon").notes())
                .containsExactly(new RowNote(
                        Reason.SEVERAL_ORGANISATIONS, "A2", "Epsilon", List.of("Epsilon SAS", "Epsilon EURL")));
        assertThat(row("Epsilon SA").notes())
                .containsExactly(
                        new RowNote(Reason.OTHER_FORM, "A2", "Epsilon SA", List.of("Epsilon SAS", "Epsilon EURL")));
    }

    @Test
    void aCardIsNotGivenToACompanyOfAnotherForm() {
        organisation("Lambda SARL");
        organisation("Transports Iota SAS");

        assertThat(row("Lambda").organisation()).isEqualTo("Lambda SARL");
        assertThat(row("Association Lambda").notes())
                .containsExactly(new RowNote(Reason.OTHER_FORM, "A2", "Association Lambda", List.of("Lambda SARL")));
        assertThat(row("Transports Iota").organisation()).isEqualTo("Transports Iota SAS");
        assertThat(row("Transports Iota SARL").notes())
                .containsExactly(
                        new RowNote(Reason.OTHER_FORM, "A2", "Transports Iota SARL", List.of("Transports Iota SAS")));
    }

    @Test
    void aPartOfANameIsNobodysUntilSheSaysWhose() {
        organisation("Brasserie du Héron");
        organisation("Fonderie du Lac Gris");

        assertThat(row("Brasserie").notes())
                .containsExactly(new RowNote(Reason.PART_OF_A_NAME, "A2", "Brasserie", List.of("Brasserie du Héron")));
        assertThat(row("du").notes())
                .containsExactly(new RowNote(
                        Reason.PART_OF_A_NAME, "A2", "du", List.of("Brasserie du Héron", "Fonderie du Lac Gris")));
        assertThat(row("Brasserie du Héron, Brumeville").notes())
                .extracting(RowNote::reason)
                .containsExactly(Reason.PART_OF_A_NAME);
        assertThat(row("Scierie").notes()).containsExactly(new RowNote(Reason.UNKNOWN_ORGANISATION, "A2", "Scierie"));
    }

    private void organisation(String name) {
        files.anOrganisation(name, null);
    }

    private RowVerdict row(String structure) {
        String list = "Structure;Offre ou besoin;Titre\n" + structure + ";Offre;Quai libre\n";
        return files.preview(files.start(list)).rows().getFirst();
    }
}
