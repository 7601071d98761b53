package eu.maillage.exchanges.domain.plan;

import static eu.maillage.exchanges.domain.plan.Morning.guest;
import static eu.maillage.exchanges.domain.plan.Morning.id;
import static eu.maillage.exchanges.domain.plan.Morning.seating;
import static eu.maillage.exchanges.domain.plan.Morning.tables;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MovesTests {

    private static final List<Guest> GUESTS = List.of(
            guest(1, "Bel-Air", "43"),
            guest(2, "Bel-Air", "10"),
            guest(3, "Port", "43"),
            guest(4, "Port", "25"),
            guest(5, "Port", "62"));

    private static Moves moves(Wish... wishes) {
        SeatingQuestion question = new SeatingQuestion(GUESTS, tables(2, 1, 3), List.of(wishes));
        return new Moves(question, seating(new int[] {1, 2}, new int[] {3, 4, 5}));
    }

    @Test
    void movingTellsTheNeighboursLostAndTheCompetitorsMet() {
        MoveCost cost = moves().move(id(1), 2);
        assertThat(cost.neighboursLost()).extracting(Guest::id).containsExactly(id(2));
        assertThat(cost.competitorsMet()).extracting(Guest::id).containsExactly(id(3));
        assertThat(cost.change()).isNegative();
    }

    @Test
    void aMoveBeyondTheSeatsIsForbiddenAndSaysWhichDemand() {
        MoveCost cost = moves().move(id(2), 2);
        assertThat(cost.verdict()).isEqualTo(MoveCost.Verdict.FORBIDDEN);
        assertThat(cost.broken()).extracting(Demanded::kind).containsExactly(Demanded.Kind.MOST_SEATS);
        assertThat(cost.broken()).extracting(Demanded::number).containsExactly(3);
    }

    @Test
    void onlyWhatTheMoveItselfBreaksIsTold() {
        Wish already = new Wish.Together(List.of(id(1), id(3)));
        Wish kept = new Wish.Fixed(id(4), 2);
        MoveCost cost = moves(already, kept).move(id(4), 1);
        assertThat(cost.broken()).containsExactly(new Demanded(Demanded.Kind.FIXED, List.of(id(4)), 2));
    }

    @Test
    void exchangingChairsKeepsTheTablesAsTheyAre() {
        assertThat(moves().swap(id(2), id(4)).broken()).isEmpty();
        assertThat(moves().swap(id(1), id(3)).competitorsMet()).isEmpty();
        assertThat(moves().bestPartner(id(1), 2)).contains(id(3));
    }

    @Test
    void aNewcomerJoinsTheNeighboursWhereThereIsRoom() {
        List<Guest> more = List.of(GUESTS.get(0), GUESTS.get(1), GUESTS.get(2), GUESTS.get(3), guest(6, "Port", "10"));
        SeatingQuestion question = new SeatingQuestion(more, tables(2, 1, 3), List.of());
        assertThat(new Moves(question, seating(new int[] {1, 2}, new int[] {3, 4})).bestTableFor(id(6)))
                .isEqualTo(2);
    }

    @Test
    void aNewcomerNeverFillsATableBeyondItsSeats() {
        List<Guest> more = List.of(
                GUESTS.get(0), GUESTS.get(1), GUESTS.get(2), GUESTS.get(3), GUESTS.get(4), guest(6, "Port", "10"));
        SeatingQuestion question = new SeatingQuestion(more, tables(2, 1, 3), List.of());
        assertThat(new Moves(question, seating(new int[] {1, 2}, new int[] {3, 4, 5})).bestTableFor(id(6)))
                .isEqualTo(1);
    }
}
