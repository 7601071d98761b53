package eu.maillage.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.maillage.directory.Directory;
import eu.maillage.directory.NewOrganisation;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.OneMoment;
import eu.maillage.testing.Given;
import eu.maillage.testing.Inside;
import eu.maillage.testing.MaillageTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Other transactions go on aside, on threads of their own. */
@MaillageTest
class LineQueryTests {

    private static final int MANY = 100;

    private final JdbcClient database;
    private final OneMoment moment;
    private final Directory directory;
    private final Organisations organisations;
    private final Inside inside;
    private final Given given;
    private final Asker coordinator;
    private final KeptLines kept = new KeptLines(MANY);
    private final LineQuery lines;

    LineQueryTests(
            JdbcClient database,
            OneMoment moment,
            Directory directory,
            Organisations organisations,
            Inside inside,
            Given given) {
        this.database = database;
        this.moment = moment;
        this.directory = directory;
        this.organisations = organisations;
        this.inside = inside;
        this.given = given;
        this.coordinator = given.aCoordinator();
        this.lines = new LineQuery(database, kept);
    }

    @Test
    void whatDidNotChangeIsNotReadAgain() {
        OrganisationId mill = added("Moulin");
        OrganisationId farm = added("Ferme");
        SearchedLines first = read(coordinator);
        SearchedLines again = read(coordinator);
        renamed(farm, "Ferme neuve");
        added("Port");
        SearchedLines later = read(coordinator);

        assertThat(again.lines()).isSameAs(first.lines());
        assertThat(later.lines().get(mill.value())).isSameAs(first.lines().get(mill.value()));
        assertThat(names(later)).containsExactlyInAnyOrder("moulin", "ferme neuve", "port");
        assertThat(names(first)).containsExactlyInAnyOrder("moulin", "ferme");
    }

    @Test
    void aChangeThatBeganBeforeASearchAndEndedAfterItIsReadByTheNext() {
        inside.territoryOf(coordinator, () -> {
            added("Moulin");
            aside(() -> added("Ferme"));
            assertThat(aside(() -> names(read(coordinator)))).containsExactly("ferme");
        });

        assertThat(names(read(coordinator))).containsExactlyInAnyOrder("moulin", "ferme");
    }

    /** Their numbers are in the order in which they began to write. */
    @Test
    void whoeverWroteLastIsReadThoughItsNumberIsLower() {
        OrganisationId farm = added("Ferme");
        inside.territoryOf(coordinator, () -> {
            added("Moulin");
            aside(() -> renamed(farm, "Ferme neuve"));
            assertThat(aside(() -> names(read(coordinator)))).containsExactly("ferme neuve");
            renamed(farm, "Ferme ancienne");
        });

        assertThat(names(read(coordinator))).containsExactlyInAnyOrder("moulin", "ferme ancienne");
    }

    @Test
    void whoeverBeganToReadEarlierSeesNothingLater() throws Exception {
        OrganisationId farm = added("Ferme");
        moment.read(coordinator, () -> {
            assertThat(names(lines.now())).containsExactly("ferme");
            aside(() -> renamed(farm, "Ferme neuve"));
            assertThat(aside(() -> names(read(coordinator)))).containsExactly("ferme neuve");
            return assertThat(names(lines.now())).containsExactly("ferme");
        });

        assertThat(names(read(coordinator))).containsExactly("ferme neuve");
    }

    @Test
    void aTransactionThatWritesSeesItsOwnAndLeavesNothingWhenItIsUndone() {
        added("Ferme");
        assertThat(names(read(coordinator))).containsExactly("ferme");
        assertThatThrownBy(() -> inside.territoryOf(coordinator, () -> {
                    added("Moulin");
                    assertThat(names(lines.now())).containsExactlyInAnyOrder("moulin", "ferme");
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");

        assertThat(names(read(coordinator))).containsExactly("ferme");
    }

    @Test
    void aTerritoryHasItsOwn() {
        Asker other = given.aCoordinator();
        added("Moulin");
        directory.register(other, NewOrganisation.named("Ferme", OrganisationKind.COMPANY));

        for (int time = 0; time < 2; time++) {
            assertThat(names(read(coordinator))).containsExactly("moulin");
            assertThat(names(read(other))).containsExactly("ferme");
        }
    }

    @Test
    void whatAnotherServerAnsweredIsForgotten() {
        OrganisationId mill = added("Moulin");
        Moment elsewhere = new Moment("elsewhere", 1, 1, Set.of());
        kept.keep(
                coordinator.territory().value(),
                new SearchedLines(elsewhere, Map.of(mill.value(), new SearchedLine(mill.value(), "port", "port"))));

        assertThat(names(read(coordinator))).containsExactly("moulin");
    }

    @Test
    void aTerritoryThatIsNotKeptIsReadAnew() {
        LineQuery forgetful = new LineQuery(database, new KeptLines(0));
        added("Moulin");
        assertThat(names(read(forgetful))).containsExactly("moulin");
        added("Ferme");
        assertThat(names(read(forgetful))).containsExactlyInAnyOrder("moulin", "ferme");
    }

    private OrganisationId added(String name) {
        return directory.register(coordinator, NewOrganisation.named(name, OrganisationKind.COMPANY));
    }

    private boolean renamed(OrganisationId id, String name) {
        organisations.change(
                coordinator,
                id,
                organisations.find(coordinator, id).version(),
                Particulars.named(name, OrganisationKind.COMPANY));
        return true;
    }

    private SearchedLines read(Asker asker) {
        return read(asker, lines);
    }

    private SearchedLines read(LineQuery query) {
        return read(coordinator, query);
    }

    private SearchedLines read(Asker asker, LineQuery query) {
        try {
            return moment.read(asker, query::now);
        } catch (Exception refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static List<String> names(SearchedLines lines) {
        return lines.lines().values().stream().map(SearchedLine::name).toList();
    }

    private static <T> T aside(Supplier<T> step) {
        return CompletableFuture.supplyAsync(step).join();
    }
}
