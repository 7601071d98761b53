package eu.maillage.exchanges.domain;

import static eu.maillage.exchanges.domain.AnswerSource.PAPER;
import static eu.maillage.exchanges.domain.AnswerSource.PARTICIPANT;
import static eu.maillage.exchanges.domain.AnswerSource.SECRETARY;
import static eu.maillage.exchanges.domain.Mark.BLANK;
import static eu.maillage.exchanges.domain.Mark.NO;
import static eu.maillage.exchanges.domain.Mark.YES;
import static eu.maillage.exchanges.domain.SmallExchange.BAKER;
import static eu.maillage.exchanges.domain.SmallExchange.GARDENER;
import static eu.maillage.exchanges.domain.SmallExchange.MASONS_OFFER;
import static eu.maillage.exchanges.domain.SmallExchange.OTHER_TABLET;
import static eu.maillage.exchanges.domain.SmallExchange.PRINTER;
import static eu.maillage.exchanges.domain.SmallExchange.TABLET;
import static eu.maillage.exchanges.domain.SmallExchange.implied;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerBookTests {

    private static final UUID PHONE = new UUID(0, 2001);
    private static final List<AnswerSource> SOURCES = List.of(PARTICIPANT, SECRETARY, PAPER);
    private static final List<Mark> MARKS = List.of(YES, NO, BLANK);

    static Stream<Arguments> books() {
        return Stream.of(
                book("a card not reached stays blank", BLANK),
                book("one answer stands", YES, said(TABLET, 1, SECRETARY, YES)),
                book(
                        "a device's newest answer wins",
                        NO,
                        said(TABLET, 1, SECRETARY, YES),
                        said(TABLET, 2, SECRETARY, NO)),
                book("whatever arrives first", NO, said(TABLET, 2, SECRETARY, NO), said(TABLET, 1, SECRETARY, YES)),
                book(
                        "a correction back to blank",
                        BLANK,
                        said(TABLET, 1, SECRETARY, YES),
                        said(TABLET, 2, SECRETARY, BLANK)),
                book(
                        "between two secretaries the later arrival",
                        NO,
                        said(TABLET, 9, SECRETARY, YES),
                        said(OTHER_TABLET, 1, SECRETARY, NO)),
                book(
                        "an old answer of one device that arrives late does not beat the other's",
                        NO,
                        said(TABLET, 2, SECRETARY, YES),
                        said(OTHER_TABLET, 1, SECRETARY, NO),
                        said(TABLET, 1, SECRETARY, YES)),
                book(
                        "paper typed in afterwards counts as a secretary",
                        NO,
                        said(TABLET, 1, SECRETARY, YES),
                        said(OTHER_TABLET, 1, PAPER, NO)),
                book(
                        "the secretary's word prevails",
                        NO,
                        said(TABLET, 1, SECRETARY, NO),
                        said(PHONE, 1, PARTICIPANT, YES)),
                book("a phone counts where she is silent", YES, said(PHONE, 1, PARTICIPANT, YES)),
                book(
                        "a phone counts again once she takes her mark back",
                        YES,
                        said(PHONE, 1, PARTICIPANT, YES),
                        said(TABLET, 1, SECRETARY, NO),
                        said(TABLET, 2, SECRETARY, BLANK)),
                book("«next» says NON where nothing is known", NO, next(TABLET, 1)),
                book(
                        "«next» of another tablet leaves a OUI that is known",
                        YES,
                        said(TABLET, 1, SECRETARY, YES),
                        next(OTHER_TABLET, 1)),
                book(
                        "a OUI replaces what «next» implied before",
                        YES,
                        next(OTHER_TABLET, 1),
                        said(TABLET, 1, SECRETARY, YES)),
                book(
                        "a tablet that catches up leaves what was noted elsewhere meanwhile",
                        YES,
                        next(TABLET, 2),
                        said(OTHER_TABLET, 7, PAPER, YES),
                        next(TABLET, 3)),
                book(
                        "a NON that is pressed replaces a OUI known before",
                        NO,
                        said(TABLET, 1, SECRETARY, YES),
                        next(OTHER_TABLET, 1),
                        said(OTHER_TABLET, 2, SECRETARY, NO)),
                book(
                        "a device's own mark stays when «next» is pressed again",
                        YES,
                        said(TABLET, 1, SECRETARY, YES),
                        next(TABLET, 2)),
                book(
                        "its mark taken back and «next» pressed is NON",
                        NO,
                        said(TABLET, 1, SECRETARY, YES),
                        said(TABLET, 2, SECRETARY, BLANK),
                        next(TABLET, 3)),
                book(
                        "also when the order of arrival is another",
                        NO,
                        said(TABLET, 1, SECRETARY, YES),
                        next(TABLET, 3),
                        said(TABLET, 2, SECRETARY, BLANK)),
                book(
                        "an implied NON that is taken back is blank",
                        BLANK,
                        next(TABLET, 1),
                        said(OTHER_TABLET, 1, SECRETARY, BLANK)),
                book(
                        "what «next» did not change does not come up when the mark is taken back",
                        BLANK,
                        said(TABLET, 1, SECRETARY, YES),
                        next(OTHER_TABLET, 1),
                        said(TABLET, 2, SECRETARY, BLANK)),
                book(
                        "«next» pressed after that is NON",
                        NO,
                        said(TABLET, 1, SECRETARY, YES),
                        said(TABLET, 2, SECRETARY, BLANK),
                        next(OTHER_TABLET, 1)),
                book(
                        "a phone's own mark stands before what is only implied",
                        YES,
                        said(PHONE, 1, PARTICIPANT, YES),
                        next(TABLET, 1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("books")
    void whatStandsIsWeighed(String name, Mark expected, List<Answer> inOrderOfArrival) {
        assertThat(book(inOrderOfArrival).mark(MASONS_OFFER, PRINTER)).isEqualTo(expected);
    }

    @Test
    void aSecretarysLaterArrivalCountsForTheCompaniesItSpeaksOfOnly() {
        AnswerBook book = book(List.of(
                said(TABLET, 1, SECRETARY, Map.of(PRINTER, YES, GARDENER, YES)),
                said(OTHER_TABLET, 1, SECRETARY, Map.of(GARDENER, NO))));

        assertThat(book.marks(MASONS_OFFER)).isEqualTo(Map.of(PRINTER, YES, GARDENER, NO));
        assertThat(book.interested(MASONS_OFFER)).containsExactly(PRINTER);
    }

    @Test
    void theOrderInWhichOneDevicesAnswersArriveChangesNothing() {
        List<Answer> answers = new ArrayList<>(List.of(
                said(TABLET, 1, SECRETARY, Map.of(PRINTER, YES)),
                said(TABLET, 2, SECRETARY, Map.of(GARDENER, NO)),
                said(TABLET, 3, SECRETARY, Map.of(PRINTER, NO)),
                said(TABLET, 4, SECRETARY, Map.of(PRINTER, YES, GARDENER, YES)),
                said(TABLET, 5, SECRETARY, Map.of(GARDENER, BLANK))));
        for (int turn = 0; turn < answers.size(); turn++) {
            Collections.rotate(answers, 1);
            assertThat(book(answers).marks(MASONS_OFFER)).isEqualTo(Map.of(PRINTER, YES));
        }
    }

    @Test
    void aCardIsSettledOnceEveryoneRaisedSomething() {
        AnswerBook book = book(List.of(said(TABLET, 1, SECRETARY, Map.of(PRINTER, YES))));

        assertThat(book.isSettled(1, MASONS_OFFER, List.of(PRINTER))).isTrue();
        assertThat(book.isSettled(1, MASONS_OFFER, List.of(PRINTER, GARDENER))).isFalse();
    }

    @Test
    void whoeverCameWhenACardHadBeenReadIsNotAskedAboutIt() {
        Latecomers gardener = new Latecomers(Map.of(GARDENER, 1L), Map.of(), Set.of());
        AnswerBook early =
                book(List.of(said(TABLET, 1, SECRETARY, Map.of(PRINTER, YES)))).with(gardener);
        AnswerBook takenBack = book(List.of(
                        said(TABLET, 1, SECRETARY, Map.of(PRINTER, YES)),
                        said(TABLET, 2, SECRETARY, Map.of(PRINTER, BLANK))))
                .with(gardener);

        assertThat(early.isSettled(1, MASONS_OFFER, List.of(PRINTER, GARDENER))).isTrue();
        assertThat(early.asked(2, MASONS_OFFER, List.of(PRINTER, GARDENER))).contains(GARDENER);
        assertThat(takenBack.asked(1, MASONS_OFFER, List.of(PRINTER, GARDENER))).contains(GARDENER);
    }

    /** Whoever became one with another may have been named under both ids, by several devices, in whatever order. */
    @Test
    void theSameStandsWhetherAnswersAreWeighedTogetherOrOneAfterTheOther() {
        Random dice = new Random(7);
        Mergers one = new Mergers(Map.of(PRINTER, GARDENER));
        List<ReceivedAnswer> received = new ArrayList<>();
        AnswerBook grown = AnswerBook.EMPTY;
        for (int arrival = 1; arrival <= 400; arrival++) {
            Map<UUID, Mark> marks = new HashMap<>(Map.of(dice.nextBoolean() ? PRINTER : GARDENER, any(dice)));
            marks.put(dice.nextBoolean() ? PRINTER : BAKER, any(dice));
            int device = dice.nextInt(9);
            AnswerSource source = SOURCES.get(device % 3);
            boolean implied = dice.nextInt(3) == 0;
            if (implied) {
                marks.replaceAll((_, _) -> NO);
            }
            Answer answer = said(new UUID(0, device), 1 + dice.nextInt(100_000), source, marks);
            received.add(new ReceivedAnswer(arrival, implied ? implied(answer) : answer));
            grown = grown.under(arrival % 50 < 25 ? one : Mergers.NONE).and(received.subList(arrival - 1, arrival));
            AnswerBook whole = AnswerBook.of(received);

            assertThat(grown.under(Mergers.NONE).marks(MASONS_OFFER)).isEqualTo(whole.marks(MASONS_OFFER));
            assertThat(grown.under(one).marks(MASONS_OFFER))
                    .isEqualTo(AnswerBook.of(told(received)).marks(MASONS_OFFER));
            assertThat(grown.named()).containsAll(marks.keySet());
        }
    }

    @Test
    void whatADeviceSaidBeforeTakesNoRoom() {
        CardWords words = CardWords.NONE;
        for (int sequence = 1; sequence <= 1000; sequence++) {
            words = words.and(
                    List.of(new ReceivedAnswer(
                            sequence, said(TABLET, sequence, SECRETARY, Map.of(PRINTER, YES, GARDENER, NO)))),
                    Mergers.NONE);
        }

        assertThat(words.said().values()).extracting(List::size).containsOnly(1);
    }

    @Test
    void ofAnAnswerItIsToldWhatStandsOtherwise() {
        Answer late = implied(said(OTHER_TABLET, 1, SECRETARY, Map.of(PRINTER, NO, GARDENER, NO)));
        AnswerBook book = book(List.of(said(TABLET, 1, SECRETARY, YES), late));

        assertThat(book.otherwise(late)).isEqualTo(Map.of(PRINTER, YES));
        assertThat(book.under(new Mergers(Map.of(PRINTER, BAKER))).otherwise(late))
                .isEqualTo(Map.of(PRINTER, YES));
        assertThat(book.latest(1)).isEqualTo(2);
        assertThat(book.latest(2)).isZero();
    }

    @Test
    void aMarkIsNeverOnlyImpliedUnlessItIsNo() {
        assertThatIllegalArgumentException().isThrownBy(() -> implied(said(TABLET, 1, SECRETARY, YES)));
    }

    private static Mark any(Random dice) {
        return MARKS.get(dice.nextInt(3));
    }

    /** The answers as if the printer had always been the gardener: two marks of one answer are one. */
    private static List<ReceivedAnswer> told(List<ReceivedAnswer> received) {
        return received.stream()
                .map(one -> {
                    Map<UUID, Mark> marks = new HashMap<>();
                    one.answer()
                            .marks()
                            .forEach((organisation, mark) -> marks.merge(
                                    organisation.equals(PRINTER) ? GARDENER : organisation, mark, Mark::orHeavier));
                    Answer answer = said(
                            one.answer().device(),
                            one.answer().sequence(),
                            one.answer().source(),
                            marks);
                    return new ReceivedAnswer(one.arrival(), one.answer().implied() ? implied(answer) : answer);
                })
                .toList();
    }

    private static Arguments book(String name, Mark expected, Answer... inOrderOfArrival) {
        return Arguments.of(name, expected, List.of(inOrderOfArrival));
    }

    private static AnswerBook book(List<Answer> inOrderOfArrival) {
        List<ReceivedAnswer> received = new ArrayList<>();
        inOrderOfArrival.forEach(answer -> received.add(new ReceivedAnswer(received.size() + 1, answer)));
        return AnswerBook.of(received);
    }

    private static Answer next(UUID device, long sequence) {
        return implied(said(device, sequence, SECRETARY, NO));
    }

    private static Answer said(UUID device, long sequence, AnswerSource source, Mark mark) {
        return said(device, sequence, source, Map.of(PRINTER, mark));
    }

    private static Answer said(UUID device, long sequence, AnswerSource source, Map<UUID, Mark> marks) {
        return new Answer(device, sequence, source, 1, Phase.OFFERS, 1, MASONS_OFFER, marks);
    }
}
