package eu.maillage.exchanges.domain;

import static eu.maillage.exchanges.domain.SmallExchange.BAKER;
import static eu.maillage.exchanges.domain.SmallExchange.BAKERS_OFFER;
import static eu.maillage.exchanges.domain.SmallExchange.MASONS_OFFER;
import static eu.maillage.exchanges.domain.SmallExchange.PLAN;
import static eu.maillage.exchanges.domain.SmallExchange.PRINTER;
import static eu.maillage.exchanges.domain.SmallExchange.answer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableProgressTests {

    @Test
    void neitherTheAbsentNorTheOwnerHoldACardUp() {
        AnswerBook book = book(answer(1, BAKERS_OFFER, Map.of(PRINTER, Mark.NO)));

        assertThat(TableProgress.of(PLAN, book, Phase.OFFERS, 1))
                .containsExactly(new TableProgress(1, "Table 1", 1, 1, 1), new TableProgress(2, "Table 2", 2, 0, 1));
    }

    @Test
    void aCardCountsOnceEverybodyThereRaisedSomething() {
        AnswerBook half = book(answer(1, MASONS_OFFER, Map.of(PRINTER, Mark.YES)));
        AnswerBook whole = book(answer(1, MASONS_OFFER, Map.of(PRINTER, Mark.YES, BAKER, Mark.NO)));

        assertThat(TableProgress.of(PLAN, half, Phase.OFFERS, 2).getFirst().answered())
                .isZero();
        assertThat(TableProgress.of(PLAN, whole, Phase.OFFERS, 2).getFirst())
                .isEqualTo(new TableProgress(1, "Table 1", 2, 1, 1));
    }

    @Test
    void aTableWithoutAVisitRests() {
        assertThat(TableProgress.of(PLAN, book(), Phase.OFFERS, 3))
                .allSatisfy(table -> assertThat(table.batch()).isZero());
    }

    private static AnswerBook book(Answer... answers) {
        List<Answer> all = List.of(answers);
        return AnswerBook.of(all.stream()
                .map(answer -> new ReceivedAnswer(answer.sequence(), answer))
                .toList());
    }
}
