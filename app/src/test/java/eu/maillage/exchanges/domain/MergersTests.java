package eu.maillage.exchanges.domain;

import static eu.maillage.exchanges.domain.SmallExchange.BAKER;
import static eu.maillage.exchanges.domain.SmallExchange.BAKERS_OFFER;
import static eu.maillage.exchanges.domain.SmallExchange.MASONS_OFFER;
import static eu.maillage.exchanges.domain.SmallExchange.PLAN;
import static eu.maillage.exchanges.domain.SmallExchange.PRINTER;
import static eu.maillage.exchanges.domain.SmallExchange.answer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MergersTests {

    /** The baker became one with the printer at the same table. */
    private static final Mergers MERGERS = new Mergers(Map.of(BAKER, PRINTER));

    @Test
    void twoAtOneTableHaveOneSeatAndTheCardsOfBoth() {
        RoundPlan plan = MERGERS.in(PLAN);

        assertThat(plan.table(1).orElseThrow().seats())
                .extracting(RoundPlan.Seat::organisation)
                .containsOnlyOnce(PRINTER)
                .doesNotContain(BAKER);
        assertThat(plan.card(BAKERS_OFFER).orElseThrow().organisation()).isEqualTo(PRINTER);
        assertThat(Mergers.NONE.in(PLAN)).isSameAs(PLAN);
    }

    @Test
    void ofWhatOneAnswerSaysOfBothTheYesStands() {
        Answer both = answer(1, MASONS_OFFER, Map.of(BAKER, Mark.YES, PRINTER, Mark.NO));
        Answer unsaid = answer(2, MASONS_OFFER, Map.of(BAKER, Mark.NO, PRINTER, Mark.BLANK));

        AnswerBook book = AnswerBook.of(List.of(new ReceivedAnswer(1, both)));
        assertThat(book.under(MERGERS).marks(MASONS_OFFER)).isEqualTo(Map.of(PRINTER, Mark.YES));
        assertThat(book.and(List.of(new ReceivedAnswer(2, unsaid)))
                        .under(MERGERS)
                        .marks(MASONS_OFFER))
                .isEqualTo(Map.of(PRINTER, Mark.NO));
    }

    @Test
    void whoWasLateUnderEitherIdIsLateAsOne() {
        Instant first = Instant.EPOCH;
        Latecomers noted = new Latecomers(
                Map.of(BAKER, 3L, PRINTER, 7L), Map.of(BAKER, first.plusSeconds(1), PRINTER, first), Set.of(BAKER));

        assertThat(MERGERS.in(noted))
                .isEqualTo(new Latecomers(Map.of(PRINTER, 7L), Map.of(PRINTER, first), Set.of(PRINTER)));
    }

    @Test
    void everyIdOfAnOrganisationIsKnown() {
        assertThat(MERGERS.names(PRINTER)).containsExactlyInAnyOrder(BAKER, PRINTER);
        assertThat(MERGERS.names(BAKER)).isEmpty();
        assertThat(List.of(MERGERS.of(BAKER), MERGERS.of(MASONS_OFFER))).containsExactly(PRINTER, MASONS_OFFER);
    }
}
