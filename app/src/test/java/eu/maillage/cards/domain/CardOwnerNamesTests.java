package eu.maillage.cards.domain;

import static eu.maillage.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.cards.domain.CardImport.State;
import eu.maillage.cards.domain.RowNote.Reason;
import eu.maillage.directory.Directory;
import eu.maillage.directory.NewOrganisation;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.tenancy.Asker;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@MaillageTest
class CardOwnerNamesTests {

    private final CardImports imports;
    private final Directory directory;
    private final Asker coordinator;

    CardOwnerNamesTests(CardImports imports, Directory directory, Given given) {
        this.imports = imports;
        this.directory = directory;
        this.coordinator = given.aCoordinator();
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
        assertThat(row("Iota").organisation()).isEqualTo("Transports Iota SAS");
        assertThat(row("Iota SARL").notes())
                .containsExactly(new RowNote(Reason.UNKNOWN_ORGANISATION, "A2", "Iota SARL"));
    }

    private void organisation(String name) {
        directory.register(coordinator, NewOrganisation.named(name, OrganisationKind.COMPANY));
    }

    private RowVerdict row(String structure) {
        String list = "Structure;Offre ou besoin;Titre\n" + structure + ";Offre;Quai libre\n";
        UUID id = imports.start(coordinator, "fiches.csv", list.getBytes(StandardCharsets.UTF_8));
        settled(id);
        if (imports.find(coordinator, id).state() == State.COLUMNS) {
            imports.map(coordinator, id, imports.find(coordinator, id).columns());
            settled(id);
        }
        return imports.verdicts(coordinator, id, null, 1, 0).getFirst();
    }

    private void settled(UUID id) {
        eventually(
                "the step is over", () -> !imports.find(coordinator, id).state().working());
    }
}
