package eu.maillage.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.Directory;
import eu.maillage.directory.NewOrganisation;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.tenancy.Asker;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import eu.maillage.ui.Sort;
import java.util.List;
import java.util.stream.IntStream;
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

    /** Found at once or walked along an index, a page is the same. */
    @ParameterizedTest
    @CsvSource({"1, 1, 50", "2, 2, 1", "9, 2, 1", "0, 1, 50", "-1, 1, 50", "99999999, 1, 50"})
    void aPageBehindTheLastIsTheLast(String asked, int shown, int rows) {
        IntStream.rangeClosed(1, 51)
                .forEach(number -> add("Moulin %02d".formatted(number), OrganisationKind.COMPANY, "Quai", null));
        samePage("-zone", asked, shown, rows);
        samePage("name", asked, shown, rows);
    }

    private void samePage(String order, String asked, int shown, int rows) {
        Sort sort = Sort.of(order, ListQuery.COLUMNS);
        for (ListFilter filter : List.of(
                new ListFilter(null, null, null, null, null, null, null),
                new ListFilter("moulin", null, null, null, null, null, null),
                new ListFilter("muolin", null, null, null, null, null, null),
                new ListFilter(null, null, null, null, null, "email", null))) {
            ListQuery.Found found = list.find(coordinator, filter, sort, asked);

            assertThat(found.paging().number()).isEqualTo(shown);
            assertThat(found.paging().total()).isEqualTo(51);
            assertThat(found.rows())
                    .hasSize(rows)
                    .first()
                    .extracting(ListView.Row::name)
                    .isEqualTo(shown == 1 ? "Moulin 01" : "Moulin 51");
        }
        assertThat(list.find(coordinator, new ListFilter("zzzz", null, null, null, null, null, null), sort, asked)
                        .paging()
                        .total())
                .isZero();
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
