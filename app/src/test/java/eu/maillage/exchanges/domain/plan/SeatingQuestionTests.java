package eu.maillage.exchanges.domain.plan;

import static eu.maillage.exchanges.domain.plan.Morning.found;
import static eu.maillage.exchanges.domain.plan.Morning.guest;
import static eu.maillage.exchanges.domain.plan.Morning.guests;
import static eu.maillage.exchanges.domain.plan.Morning.id;
import static eu.maillage.exchanges.domain.plan.Morning.plan;
import static eu.maillage.exchanges.domain.plan.Morning.tables;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeatingQuestionTests {

    @Test
    void companiesOfOneZoneShareATable() {
        List<Guest> guests = List.of(
                guest(1, "Bel-Air", null), guest(2, "Port", null), guest(3, "Bel-Air", null), guest(4, "Port", null));
        Seating seating = found(plan(guests, tables(2, 2, 2)));
        assertThat(seating.tableOf(id(1))).isEqualTo(seating.tableOf(id(3)));
        assertThat(SeatingFacts.of(seating, guests).neighbours()).isEqualTo(2);
    }

    @Test
    void directCompetitorsAreApartEvenWhenTheyAreNeighbours() {
        List<Guest> guests = List.of(
                guest(1, "Bel-Air", "43"), guest(2, "Bel-Air", "43"), guest(3, "Port", "10"), guest(4, "Port", "25"));
        Seating seating = found(plan(guests, tables(2, 2, 2)));
        assertThat(seating.tableOf(id(1))).isNotEqualTo(seating.tableOf(id(2)));
        assertThat(SeatingFacts.of(seating, guests).competitors()).isEmpty();
    }

    @Test
    void unknownZonesAndTradesAreNeitherNeighboursNorCompetitors() {
        SeatingFacts facts = SeatingFacts.of(Morning.seating(new int[] {1, 2}), guests(2));
        assertThat(facts.neighbours()).isZero();
        assertThat(facts.competitors()).isEmpty();
    }

    @Test
    void thirtyOrganisationsAreSeatedWithinTwoSecondsAndTheProofOrTheGapIsKnown() {
        List<Guest> guests = Morning.territory(30);
        PlannedSeating.Found found = (PlannedSeating.Found) plan(guests, tables(6, 4, 6));
        assertThat(found.proof().seconds()).isLessThan(3);
        assertThat(found.proof().bound()).isGreaterThanOrEqualTo(found.proof().affinity());
        assertThat(found.proof().best() || found.proof().gap() > 0).isTrue();
        assertThat(SeatingFacts.of(found.seating(), guests).competitors()).isEmpty();
    }

    @Test
    void tablesAreEvenUnlessTheWishesForbidIt() {
        SeatingFacts even = SeatingFacts.of(found(plan(guests(11), tables(3, 1, 8))), guests(11));
        assertThat(List.of(even.smallest(), even.largest())).containsExactly(3, 4);
        Wish.Together six = new Wish.Together(List.of(id(1), id(2), id(3), id(4), id(5), id(6)));
        Seating seating = found(plan(guests(11), tables(3, 1, 8), six));
        assertThat(seating.table(seating.tableOf(id(1)).orElseThrow())).contains(id(2), id(6));
    }

    @Test
    void whoeverIsAbsentGetsNoChair() {
        List<Guest> guests = List.of(guest(1, null, null), Morning.absent(guest(2, null, null)), guest(3, null, null));
        assertThat(found(plan(guests, tables(1, 1, 3))).organisations()).containsExactlyInAnyOrder(id(1), id(3));
    }

    @Test
    void aFixedPlaceIsKept() {
        Seating seating = found(plan(guests(6), tables(3, 2, 2), new Wish.Fixed(id(5), 3)));
        assertThat(seating.tableOf(id(5))).contains(3);
    }

    @Test
    void tooFewSeatsAreCountedBeforeAnythingIsSearched() {
        assertThat(plan(guests(11), tables(2, 2, 5))).isEqualTo(new PlannedSeating.TooFewSeats(11, 2, 5));
        assertThat(plan(guests(5), tables(3, 2, 5))).isEqualTo(new PlannedSeating.TooManySeats(5, 3, 2));
        assertThat(plan(guests(0), tables(3, 2, 5))).isEqualTo(new PlannedSeating.Nobody());
    }

    @Test
    void aPlaceAtATableThatDoesNotExistIsNamed() {
        Wish.Fixed wish = new Wish.Fixed(id(1), 7);
        assertThat(plan(guests(4), tables(2, 2, 2), wish)).isEqualTo(new PlannedSeating.NoSuchTable(List.of(wish), 2));
        assertThat(plan(guests(4), tables(2, 2, 2), new Wish.Fixed(id(99), 7)))
                .as("a wish about somebody who does not come does not count")
                .isInstanceOf(PlannedSeating.Found.class);
    }

    @Test
    void wishesThatCannotHoldTogetherAreNamedAndTheInnocentAreNot() {
        Wish together = new Wish.Together(List.of(id(1), id(2)));
        Wish apart = new Wish.Apart(List.of(id(2), id(1)));
        Wish innocent = new Wish.Apart(List.of(id(3), id(4)));
        PlannedSeating.Impossible impossible =
                (PlannedSeating.Impossible) plan(guests(12), tables(3, 3, 5), together, apart, innocent);
        assertThat(impossible.demands())
                .extracting(Demanded::kind)
                .containsExactlyInAnyOrder(Demanded.Kind.TOGETHER, Demanded.Kind.APART);
    }

    @Test
    void eachContradictionOverFixedPlacesIsNamedWithoutASearch() {
        Wish together = new Wish.Together(List.of(id(1), id(2)));
        Wish apart = new Wish.Apart(List.of(id(3), id(4)));
        Wish innocent = new Wish.Together(List.of(id(5), id(6)));

        assertThat(refusals(
                        together,
                        apart,
                        innocent,
                        new Wish.Fixed(id(1), 1),
                        new Wish.Fixed(id(2), 3),
                        new Wish.Fixed(id(3), 2),
                        new Wish.Fixed(id(4), 2),
                        new Wish.Fixed(id(5), 2),
                        new Wish.Fixed(id(6), 2)))
                .containsExactly(
                        new PlannedSeating.Impossible(List.of(
                                new Demanded(Demanded.Kind.TOGETHER, List.of(id(1), id(2)), 0),
                                new Demanded(Demanded.Kind.FIXED, List.of(id(1)), 1),
                                new Demanded(Demanded.Kind.FIXED, List.of(id(2)), 3))),
                        new PlannedSeating.Impossible(List.of(
                                new Demanded(Demanded.Kind.APART, List.of(id(3), id(4)), 0),
                                new Demanded(Demanded.Kind.FIXED, List.of(id(3)), 2),
                                new Demanded(Demanded.Kind.FIXED, List.of(id(4)), 2))));
        assertThat(refusals(
                        together,
                        apart,
                        new Wish.Fixed(id(1), 1),
                        new Wish.Fixed(id(2), 1),
                        new Wish.Fixed(id(3), 2),
                        new Wish.Fixed(id(4), 1)))
                .isEmpty();
    }

    @Test
    void moreWhoStayAtATableThanItSeatsAreNamedWithItsSize() {
        Wish[] wishes = IntStream.rangeClosed(1, 6)
                .mapToObj(each -> new Wish.Fixed(id(each), 2))
                .toArray(Wish[]::new);

        assertThat(refusals(wishes))
                .singleElement()
                .isInstanceOfSatisfying(PlannedSeating.Impossible.class, impossible -> assertThat(impossible.demands())
                        .startsWith(new Demanded(Demanded.Kind.MOST_SEATS, List.of(), 5))
                        .hasSize(7));
        assertThat(refusals(Arrays.copyOf(wishes, 5))).isEmpty();
    }

    private static List<PlannedSeating> refusals(Wish... wishes) {
        return new SeatingQuestion(guests(12), tables(3, 3, 5), List.of(wishes)).refusals();
    }
}
