package eu.maillage.exchanges.domain;

import static eu.maillage.exchanges.domain.SmallExchange.BAKER;
import static eu.maillage.exchanges.domain.SmallExchange.BAKERS_OFFER;
import static eu.maillage.exchanges.domain.SmallExchange.MASON;
import static eu.maillage.exchanges.domain.SmallExchange.MASONS_OFFER;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.exchanges.domain.RoundPlan.Card;
import eu.maillage.exchanges.domain.RoundPlan.PhasePlan;
import eu.maillage.exchanges.domain.RoundPlan.Round;
import eu.maillage.exchanges.domain.RoundPlan.Seat;
import eu.maillage.exchanges.domain.RoundPlan.Table;
import eu.maillage.exchanges.domain.RoundPlan.Visit;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StartedRoundsTests {

    private static final UUID NEW_OFFER = new UUID(0, 19);

    @Test
    void aRoundThatHasBegunIsReadInItsOrderAndTheNextOneAsPlannedSince() {
        RoundPlan kept =
                StartedRounds.kept(offers(BAKERS_OFFER, MASONS_OFFER), offers(MASONS_OFFER, BAKERS_OFFER), _ -> 1);

        assertThat(read(kept, 1)).containsExactly(BAKERS_OFFER, MASONS_OFFER);
        assertThat(read(kept, 2)).containsExactly(MASONS_OFFER, BAKERS_OFFER);
    }

    @Test
    void aCardBroughtSinceIsReadLast() {
        RoundPlan kept = StartedRounds.kept(
                offers(BAKERS_OFFER, MASONS_OFFER), offers(NEW_OFFER, MASONS_OFFER, BAKERS_OFFER), _ -> 1);

        assertThat(read(kept, 1)).containsExactly(BAKERS_OFFER, MASONS_OFFER, NEW_OFFER);
    }

    @Test
    void aCardTakenBackIsNotReadAnyMore() {
        RoundPlan kept = StartedRounds.kept(offers(BAKERS_OFFER, MASONS_OFFER), offers(MASONS_OFFER), _ -> 2);

        assertThat(read(kept, 1)).containsExactly(MASONS_OFFER);
        assertThat(read(kept, 2)).containsExactly(MASONS_OFFER);
    }

    @Test
    void aPhaseThatHasNotBegunIsReadAsPlannedSince() {
        RoundPlan newer = offers(MASONS_OFFER, BAKERS_OFFER);

        assertThat(StartedRounds.kept(offers(BAKERS_OFFER, MASONS_OFFER), newer, _ -> 0))
                .isEqualTo(newer);
    }

    @Test
    void whoeverSitsElsewhereIsNewAtThatTable() {
        RoundPlan before = seated(List.of(BAKER), List.of(MASON));

        assertThat(StartedRounds.newlySeated(before, seated(List.of(BAKER, MASON), List.of())))
                .containsExactly(MASON);
        assertThat(StartedRounds.newlySeated(before, before)).isEmpty();
    }

    private static List<UUID> read(RoundPlan plan, int round) {
        return plan.visit(Phase.OFFERS, round, 1).orElseThrow().cards();
    }

    /** One table that has the same cards in two rounds. */
    private static RoundPlan offers(UUID... cards) {
        Round round = new Round(List.of(new Visit(1, 1, List.of(cards))));
        return new RoundPlan(
                List.of(new Table(1, "Table 1", List.of())),
                Stream.of(cards)
                        .map(card ->
                                new Card(card, "A-" + card, Phase.OFFERS, BAKER, "Offre", "", RoundPlan.Terms.NONE))
                        .toList(),
                List.of(new PhasePlan(
                        Phase.OFFERS, Duration.ofMinutes(5), Duration.ZERO, Duration.ZERO, List.of(round, round))));
    }

    private static RoundPlan seated(List<UUID> first, List<UUID> second) {
        return new RoundPlan(List.of(table(1, first), table(2, second)), List.of(), List.of());
    }

    private static Table table(int number, List<UUID> company) {
        return new Table(
                number,
                "Table " + number,
                company.stream().map(one -> new Seat(one, "Structure", true)).toList());
    }
}
