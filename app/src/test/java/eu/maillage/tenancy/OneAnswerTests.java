package eu.maillage.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every question of these tests is answered with a number that the database gives once. */
@MaillageTest
class OneAnswerTests {

    private final Given given;
    private final OneMoment moment;
    private final Numbers numbers;

    OneAnswerTests(Given given, OneMoment moment, Numbers numbers) {
        this.given = given;
        this.moment = moment;
        this.numbers = numbers;
    }

    @Test
    void whoAsksAgainAtOneMomentGetsTheSameAnswer() throws Exception {
        Asker here = given.aCoordinator();

        assertThat(moment.read(here, () -> numbers.of(here, List.of("a"))))
                .isNotEqualTo(moment.read(here, () -> numbers.of(here, List.of("a"))));
        boolean same = moment.read(here, () -> numbers.of(here, List.of("a")).equals(numbers.of(here, List.of("a"))));
        assertThat(same).isTrue();
    }

    @Test
    void anotherQuestionHasAnAnswerOfItsOwn() throws Exception {
        Asker here = given.aCoordinator();

        List<UUID> answers = moment.read(
                here,
                () -> List.of(numbers.of(here, List.of("a")), numbers.of(here, List.of("b")), numbers.other(here)));

        assertThat(answers).doesNotHaveDuplicates();
    }

    @Test
    void whatWasAskedIsNotWhatItsListBecameSince() throws Exception {
        Asker here = given.aCoordinator();
        List<String> asked = new ArrayList<>(List.of("a"));

        List<UUID> answers = moment.read(here, () -> {
            UUID before = numbers.of(here, asked);
            asked.add("b");
            return List.of(before, numbers.of(here, asked), numbers.of(here, List.of("a")));
        });

        assertThat(answers.get(0)).isEqualTo(answers.get(2)).isNotEqualTo(answers.get(1));
    }

    @Test
    void whereSomethingMayBeWrittenEachIsAskedAnew() {
        Asker here = given.aCoordinator();

        assertThat(numbers.twiceWhileWriting(here)).doesNotHaveDuplicates();
    }

    @TestComponent
    @InTerritory
    static class Numbers {

        private final Store store;

        Numbers(Store store) {
            this.store = store;
        }

        public UUID of(Asker asker, List<String> names) {
            return store.of(names);
        }

        public UUID other(Asker asker) {
            return store.other();
        }

        public List<UUID> twiceWhileWriting(Asker asker) {
            return List.of(store.of(List.of("a")), store.of(List.of("a")));
        }
    }

    @TestComponent
    static class Store {

        private final JdbcClient database;

        Store(JdbcClient database) {
            this.database = database;
        }

        @AskedOnce
        UUID of(List<String> names) {
            return any();
        }

        @AskedOnce
        UUID other() {
            return any();
        }

        private UUID any() {
            return database.sql("select gen_random_uuid()").query(UUID.class).single();
        }
    }
}
