package eu.maillage.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.Directory;
import eu.maillage.directory.NewOrganisation;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.tenancy.Asker;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import eu.maillage.ui.Sort;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MaillageTest
class ListOrderTests {

    private final ListQuery list;
    private final Directory directory;
    private final Asker coordinator;

    ListOrderTests(ListQuery list, Directory directory, Given given) {
        this.list = list;
        this.directory = directory;
        this.coordinator = given.aCoordinator();
    }

    /** Accents and spellings of a commune do not part it; whoever has none comes last, wherever one begins. */
    @ParameterizedTest
    @CsvSource({
        "'',         atelier Écho Moulin Zinc",
        "-name,      Zinc Moulin Écho atelier",
        "commune,    Moulin atelier Zinc Écho",
        "-commune,   atelier Zinc Moulin Écho",
        "zone,       Zinc Moulin atelier Écho",
        "-zone,      Moulin Zinc atelier Écho",
        "kind,       Moulin atelier Écho Zinc",
        "-kind,      Zinc Écho atelier Moulin",
        "changed,    Zinc Écho Moulin atelier",
        "-changed,   atelier Moulin Écho Zinc"
    })
    void everyColumnOrdersTheListBothWays(String order, String names) {
        add("Zinc", OrganisationKind.COMPANY, "Quai", "ST ÉTIENNE");
        add("Écho", OrganisationKind.COMPANY, null, null);
        add("Moulin", OrganisationKind.ASSOCIATION, "Vallon", "Écully");
        add("atelier", OrganisationKind.COMPANY, null, "Saint-Etienne");

        ListFilter everything = new ListFilter(null, null, null, null, null, null, null);
        Sort sort = Sort.of(order, ListQuery.COLUMNS);
        assertThat(list.find(coordinator, everything, sort, "1").rows())
                .extracting(ListView.Row::name)
                .containsExactly(names.split(" "));
        assertThat(list.all(coordinator, everything, sort))
                .extracting(ListView.Row::name)
                .containsExactly(names.split(" "));
    }

    private void add(String name, OrganisationKind kind, @Nullable String zone, @Nullable String commune) {
        directory.register(
                coordinator,
                new NewOrganisation(
                        name,
                        kind,
                        null,
                        null,
                        zone == null ? null : directory.zone(coordinator, zone),
                        null,
                        null,
                        commune));
    }
}
