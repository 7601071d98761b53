package eu.maillage.planner.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.maillage.planner.BadProblem;
import eu.maillage.planner.rotation.RotationProblem.Card;
import eu.maillage.planner.rotation.RotationProblem.Table;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RotationProblemTests {

    private static final List<Table> TABLES = List.of(new Table("t1", List.of("a")), new Table("t2", List.of("b")));
    private static final List<Card> CARDS = List.of(new Card("A-01", "a", Map.of("t2", 0.5)));

    private static void refusesAt(String pointer, ThrowingCallable problem) {
        assertThatExceptionOfType(BadProblem.class).isThrownBy(problem).satisfies(bad -> assertThat(bad.pointer())
                .isEqualTo(pointer));
    }

    private static RotationProblem with(Card card) {
        return new RotationProblem(TABLES, List.of(card), 2, 60, 10);
    }

    @Test
    void anOrganisationSitsAtOneTable() {
        List<Table> twice = List.of(new Table("t1", List.of("a")), new Table("t2", List.of("b", "a")));

        refusesAt("/tables/1/organisations/1", () -> new RotationProblem(twice, CARDS, 2, 60, 10));
    }

    @Test
    void idsStandOnce() {
        refusesAt(
                "/tables/1/id",
                () -> new RotationProblem(
                        List.of(new Table("t1", List.of("a")), new Table("t1", List.of())), List.of(), 2, 60, 10));
        refusesAt(
                "/cards/1/id",
                () -> new RotationProblem(TABLES, List.of(CARDS.getFirst(), CARDS.getFirst()), 2, 60, 10));
    }

    @Test
    void aCardBelongsToSomebodySeated() {
        refusesAt("/cards/0/organisation", () -> with(new Card("X-01", "x", Map.of())));
    }

    @Test
    void interestIsOfAKnownTableAndWithinLimits() {
        assertThat(with(new Card("A-01", "a", Map.of("t2", 1000.0))).cards()).hasSize(1);
        refusesAt("/cards/0/interest/t9", () -> with(new Card("A-01", "a", Map.of("t9", 1.0))));
        refusesAt("/cards/0/interest/t2", () -> with(new Card("A-01", "a", Map.of("t2", -0.1))));
        refusesAt("/cards/0/interest/t2", () -> with(new Card("A-01", "a", Map.of("t2", Double.NaN))));
        refusesAt("/cards/0/interest/t2", () -> with(new Card("A-01", "a", Map.of("t2", 1001.0))));
    }

    @Test
    void roundsAndSecondsAreWithinLimits() {
        refusesAt("/rounds", () -> new RotationProblem(TABLES, CARDS, 0, 60, 10));
        refusesAt("/rounds", () -> new RotationProblem(TABLES, CARDS, 1001, 60, 10));
        refusesAt("/roundSeconds", () -> new RotationProblem(TABLES, CARDS, 2, 0, 10));
        refusesAt("/minCardSeconds", () -> new RotationProblem(TABLES, CARDS, 2, 60, 61));
        refusesAt("/minCardSeconds", () -> new RotationProblem(TABLES, CARDS, 2, 60, 0));
    }

    @Test
    void tablesAreNotTooMany() {
        refusesAt("/tables", () -> new RotationProblem(Collections.nCopies(201, TABLES.getFirst()), CARDS, 2, 60, 10));
    }
}
