package eu.maillage.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

@MaillageTest
class RowSecurityTests {

    private final Given given;
    private final People people;
    private final Visitors visitors;
    private final Readers readers;
    private final OneMoment moment;
    private final JdbcClient database;

    RowSecurityTests(
            Given given, People people, Visitors visitors, Readers readers, OneMoment moment, JdbcClient database) {
        this.given = given;
        this.people = people;
        this.visitors = visitors;
        this.readers = readers;
        this.moment = moment;
        this.database = database;
    }

    @Test
    void aQueryWithoutWhereSeesOneTerritory() {
        Asker here = given.aCoordinator();
        Asker elsewhere = given.aCoordinator();
        people.add(here, "ana@example.org");
        people.add(elsewhere, "bob@example.org");

        assertThat(people.all(here)).containsExactly("ana@example.org");
        assertThat(people.all(elsewhere)).containsExactly("bob@example.org");
    }

    @Test
    void aQueryOutsideAnyTerritorySeesNothing() {
        people.add(given.aCoordinator(), "ana@example.org");

        assertThat(database.sql("select email from accounts.person")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void aRowOfAnotherTerritoryCannotBeWritten() {
        TerritoryId elsewhere = given.aTerritory();

        assertThatThrownBy(() -> people.addFor(given.aCoordinator(), elsewhere))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void aRowCannotPointToAnotherTerritorys() {
        Asker here = given.aCoordinator();
        Asker elsewhere = given.aCoordinator();
        UUID bob = people.add(elsewhere, "bob@example.org");

        assertThatThrownBy(() -> people.grant(here, bob)).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aTransactionServesOneTerritory() {
        assertThatThrownBy(() -> visitors.seenBy(given.aCoordinator(), given.aCoordinator()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Maybe");
    }

    @Test
    void whoeverOnlyReadsSeesOneMoment() {
        Asker here = given.aCoordinator();
        people.add(here, "ana@example.org");

        List<String> seen =
                readers.seen(here, () -> CompletableFuture.runAsync(() -> people.add(here, "bob@example.org"))
                        .join());

        assertThat(seen).containsExactly("ana@example.org");
        assertThat(people.all(here)).containsExactly("ana@example.org", "bob@example.org");
    }

    @Test
    void severalDoorsAreReadAtOneMoment() throws Exception {
        Asker here = given.aCoordinator();
        people.add(here, "ana@example.org");

        List<String> seen = moment.read(here, () -> {
            people.all(here);
            CompletableFuture.runAsync(() -> people.add(here, "bob@example.org"))
                    .join();
            return people.all(here);
        });

        assertThat(seen).containsExactly("ana@example.org");
    }

    @Test
    void whoeverOnlyReadsCannotWrite() {
        Asker here = given.aCoordinator();

        assertThatThrownBy(() -> moment.read(here, () -> people.add(here, "ana@example.org")))
                .hasStackTraceContaining("read-only transaction");
    }

    @Test
    void aMethodAskedByNobodyIsRefused() {
        assertThatThrownBy(() -> people.nobody("")).hasMessageContaining("Maybe its first argument is not the Asker");
    }

    @Test
    void theApplicationsRoleCannotBypassRowSecurity() {
        assertThat(database.sql("select rolsuper or rolbypassrls from pg_roles where rolname = session_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    /** Another use case, asked by one territory, that asks the first for another. */
    @TestComponent
    @InTerritory
    static class Visitors {

        private final People people;

        Visitors(People people) {
            this.people = people;
        }

        public List<String> seenBy(Asker asker, Asker other) {
            return people.all(other);
        }
    }

    /** Reads while others write. */
    @TestComponent
    @InTerritory(readOnly = true)
    static class Readers {

        private final People people;

        Readers(People people) {
            this.people = people;
        }

        public List<String> seen(Asker asker, Runnable meanwhile) {
            people.all(asker);
            meanwhile.run();
            return people.all(asker);
        }
    }

    @TestComponent
    @InTerritory
    static class People {

        private static final RowMapper<String> EMAIL = (row, number) -> row.getString("email");

        private final JdbcClient database;

        People(JdbcClient database) {
            this.database = database;
        }

        public UUID add(Asker asker, String email) {
            return addRow(asker.territory(), email);
        }

        public void grant(Asker asker, UUID person) {
            database.sql("""
                            insert into accounts.person_grant (person_id, role, scope_kind, scope_id)
                            values (:person, 'OBSERVER', 'territory', :person)
                            """).param("person", person).update();
        }

        public void addFor(Asker asker, TerritoryId territory) {
            addRow(territory, "eve@example.org");
        }

        public List<String> all(Asker asker) {
            return database.sql("select email from accounts.person")
                    .query(EMAIL)
                    .list();
        }

        public void nobody(String argument) {}

        private UUID addRow(TerritoryId territory, String email) {
            UUID id = Ids.next();
            database.sql(
                            "insert into accounts.person (id, territory_id, email, name) values (:id, :territory, :email, 'X')")
                    .param("id", id)
                    .param("territory", territory.value())
                    .param("email", email)
                    .update();
            return id;
        }
    }
}
