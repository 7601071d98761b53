package eu.maillage.exchanges.domain;

import static eu.maillage.exchanges.domain.SmallExchange.BAKER;
import static eu.maillage.exchanges.domain.SmallExchange.BAKERS_OFFER;
import static eu.maillage.exchanges.domain.SmallExchange.GARDENER;
import static eu.maillage.exchanges.domain.SmallExchange.MASON;
import static eu.maillage.exchanges.domain.SmallExchange.MASONS_OFFER;
import static eu.maillage.exchanges.domain.SmallExchange.PLAN;
import static eu.maillage.exchanges.domain.SmallExchange.PRINTER;
import static eu.maillage.exchanges.domain.SmallExchange.answer;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.OrganisationId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The printer turns out to be the baker, beside whom it sits; the gardener, at the other table, is the mason beside it. */
class TwoSeatsOfOneCompanyTests {

    private static final Mergers MERGERS = new Mergers(Map.of(), Map.of(PRINTER, BAKER, GARDENER, MASON));
    private static final RoundPlan ROOM = MERGERS.in(PLAN);
    private static final Presence PRESENCE = new Presence(new RunningOrder(List.of()), Latecomers.NONE);

    @Test
    void bothKeepTheirSeatsAndAreOneCompany() {
        assertThat(ROOM.tables()).isEqualTo(PLAN.tables());
        assertThat(MERGERS.company(new OrganisationId(PRINTER))).isEqualTo(new OrganisationId(BAKER));
        assertThat(MERGERS.company(new OrganisationId(BAKER))).isEqualTo(new OrganisationId(BAKER));
    }

    @Test
    void neitherIsAskedAboutTheCardsOfTheOther() {
        assertThat(answerers(BAKERS_OFFER)).isEmpty();
        assertThat(answerers(MASONS_OFFER)).containsExactly(BAKER, PRINTER);
    }

    @Test
    void whatOneSaysOfTheOthersCardDoesNotCount() {
        assertThat(judge(answer(1, BAKERS_OFFER, Map.of(PRINTER, Mark.YES))))
                .isEqualTo(new AnswerOutcome.Refused(AnswerRefusal.OWN_CARD));
        assertThat(judge(answer(1, MASONS_OFFER, Map.of(PRINTER, Mark.YES))))
                .isEqualTo(new AnswerOutcome.Recorded(Map.of()));
    }

    @Test
    void aCardThatNobodyElseAtTheTableCouldAnswerIsNotUnread() {
        AnswerBook book = AnswerBook.of(List.of(
                new ReceivedAnswer(1, answer(1, MASONS_OFFER, Map.of(BAKER, Mark.NO))),
                new ReceivedAnswer(2, answer(2, BAKERS_OFFER, Map.of(MASON, Mark.NO)))));

        assertThat(UnreadCards.of(ROOM, new RunningOrder(List.of()), book).cards())
                .isZero();
    }

    @Test
    void theScreensSeeThatSomethingChangedThoughNobodyCameOrWent() {
        assertThat(ROOM.attendance()).isNotEqualTo(PLAN.attendance());
        assertThat(ROOM.withPresence(Map.of()).attendance()).isEqualTo(ROOM.attendance());
    }

    private static List<UUID> answerers(UUID card) {
        return TableProgress.answerers(ROOM, ROOM.table(1).orElseThrow(), card);
    }

    private static AnswerOutcome judge(Answer answer) {
        return AnswerRules.judge(new PublishedPlan(1, ROOM, MERGERS), PRESENCE, false, answer);
    }
}
