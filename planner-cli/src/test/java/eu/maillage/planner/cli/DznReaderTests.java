package eu.maillage.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.maillage.planner.meetings.MeetingProblem;
import eu.maillage.planner.meetings.MeetingProblem.Goals;
import eu.maillage.planner.meetings.MeetingProblem.Meeting;
import eu.maillage.planner.meetings.MeetingProblem.Participant;
import eu.maillage.planner.meetings.MeetingProblem.Place;
import eu.maillage.planner.meetings.MeetingProblem.Places;
import eu.maillage.planner.meetings.MeetingProblem.Session;
import eu.maillage.planner.meetings.MeetingProblem.Slots;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DznReaderTests {

    private static final String SMALL = """
            nBusiness = 3;
            nMeetings = 3;
            nTables = 2;
            nTotalSlots = 6;
            nMorningSlots = 4;
            requested = [| 1, 2, 1
                         | 2, 3, 2
                         | 1, 3, 3 |];
            forbidden = [{}, {2, 5}, {1}];
            """;

    private static MeetingProblem read(String text) {
        return DznReader.read(text, Goals.ALL);
    }

    private static Meeting meeting(String id, String one, String other, Session session) {
        return meeting(id, one, other, session, null, List.of());
    }

    private static Meeting meeting(
            String id, String one, String other, Session session, @Nullable Integer slot, List<String> after) {
        return new Meeting(id, List.of(one, other), session, Place.TABLE, slot, after);
    }

    private static Participant participant(String id, Set<Integer> unavailable) {
        return new Participant(id, unavailable, null, 1);
    }

    private static List<Set<Integer>> unavailable(String forbidden) {
        return read(SMALL.replace("[{}, {2, 5}, {1}]", forbidden)).participants().stream()
                .map(Participant::unavailable)
                .toList();
    }

    @Test
    void aFileIsReadWithItsSessionsAndWhoIsAway() {
        assertThat(read(SMALL))
                .isEqualTo(new MeetingProblem(
                        new Slots(6, 4),
                        new Places(2, null),
                        List.of(
                                participant("1", Set.of()),
                                participant("2", Set.of(2, 5)),
                                participant("3", Set.of(1))),
                        List.of(
                                meeting("1", "1", "2", Session.MORNING),
                                meeting("2", "2", "3", Session.AFTERNOON),
                                meeting("3", "1", "3", Session.ANY)),
                        Goals.ALL,
                        null));
    }

    @Test
    void fixedSlotsAndPrecedencesAreRead() {
        var problem = read(SMALL + "fixed = [0, 5, 0];\nprecedences = [{}, {1}, {1, 2}];");

        assertThat(problem.meetings())
                .containsExactly(
                        meeting("1", "1", "2", Session.MORNING),
                        meeting("2", "2", "3", Session.AFTERNOON, 5, List.of("1")),
                        meeting("3", "1", "3", Session.ANY, null, List.of("1", "2")));
    }

    @Test
    void aZeroInPrecedencesIsNoMeeting() {
        assertThat(read(SMALL + "precedences = [0, 1, 0];").meetings())
                .extracting(Meeting::after)
                .containsExactly(List.of(), List.of("1"), List.of());
    }

    @Test
    void meetingsThatTheFixedSlotsDoNotReachAreFree() {
        assertThat(read(SMALL + "fixed = [3];").meetings())
                .extracting(Meeting::fixedSlot)
                .containsExactly(3, null, null);
    }

    @Test
    void commentsAndBlanksMayStandAnywhere() {
        String spaced =
                "% a day\n\n" + SMALL.replace("=", "\t= % here\n ").replace(";", " ; ") + " % no line after this";

        assertThat(read(spaced)).isEqualTo(read(SMALL));
        assertThat(read(SMALL.replace(" ", "").replace("\n", "") + "%")).isEqualTo(read(SMALL));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [1..3, {}, 2..2]            | [[1, 2, 3], [], [2]]
            [1 .. 3 , {} , 2 .. 2]      | [[1, 2, 3], [], [2]]
            [{1..2, 5}, 4, {6}]         | [[1, 2, 5], [4], [6]]
            [3..2, {1}, 0]              | [[], [1], []]
            [0, 0, 0]                   | [[], [], []]
            [4, 5, 6]                   | [[4], [5], [6]]
            [{0, 6, 7}, 0..1, 5..9]     | [[6], [1], [5, 6]]
            """)
    void whoIsAwayIsToldBySetsRangesAndNumbersInTheirOrder(String forbidden, String slots) {
        assertThat(unavailable(forbidden)).hasToString(slots);
    }

    @Test
    void aDayWithoutAnybodyIsRead() {
        var problem = read("nBusiness = 0; nMeetings = 0; nTables = 0; nTotalSlots = 1; nMorningSlots = 0;"
                + "requested = []; forbidden = []; precedences = []; fixed = [];");

        assertThat(problem)
                .isEqualTo(new MeetingProblem(
                        new Slots(1, 0), new Places(0, null), List.of(), List.of(), Goals.ALL, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            nBusiness = 3      ; nBusiness = 10000
            nTables = 2        ; nTables = 100000
            nTables = 2        ; nTables = 0
            nTotalSlots = 6    ; nTotalSlots = 500
            nMorningSlots = 4  ; nMorningSlots = 6
            nMorningSlots = 4  ; nMorningSlots = 0
            """)
    void theLimitsThemselvesAreTaken(String usual, String limit) {
        String people = "{},".repeat(10_000);
        String text = SMALL.replace(usual, limit);

        assertThat(read(limit.endsWith(" 10000") ? text.replace("{}, {2, 5}, {1}", people) : text))
                .isNotEqualTo(read(SMALL));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            nBusiness = 3     ~ nBusiness = 10001     ~ line 1: «nBusiness» was expected to be a number from 0 to 10000.
            nBusiness = 3     ~ nBusiness = -1        ~ line 1: «nBusiness» was expected to be a number from 0 to 10000.
            nBusiness = 3     ~ nBusiness = [3, 4]    ~ line 1: «nBusiness» was expected to be a number from 0 to 10000.
            nBusiness = 3     ~ nBusiness = [{3, 4}]  ~ line 1: «nBusiness» was expected to be a number from 0 to 10000.
            nBusiness = 3     ~ nBusiness = []        ~ line 1: «nBusiness» was expected to be a number from 0 to 10000.
            nBusiness = 3     ~ nBusiness = 2         ~ line 9: «forbidden» was expected to have 2 rows, not 3.
            nMeetings = 3     ~ nMeetings = 4         ~ line 6: «requested» was expected to have 4 rows, not 3.
            nMeetings = 3     ~ nMeetings = 100001    ~ line 2: «nMeetings» was expected to be a number from 0 to 100000.
            nTables = 2       ~ nTables = 100001      ~ line 3: «nTables» was expected to be a number from 0 to 100000.
            nTotalSlots = 6   ~ nTotalSlots = 0       ~ line 4: «nTotalSlots» was expected to be a number from 1 to 500.
            nTotalSlots = 6   ~ nTotalSlots = 501     ~ line 4: «nTotalSlots» was expected to be a number from 1 to 500.
            nMorningSlots = 4 ~ nMorningSlots = 7     ~ line 5: «nMorningSlots» was expected to be a number from 0 to 6.
            | 2, 3, 2         ~ | 2, 3, 0             ~ line 7: two participants and a session from 1 to 3 were expected, not [2, 3, 0].
            | 2, 3, 2         ~ | 2, 3, 4             ~ line 7: two participants and a session from 1 to 3 were expected, not [2, 3, 4].
            | 2, 3, 2         ~ | 2, 3                ~ line 7: two participants and a session from 1 to 3 were expected, not [2, 3].
            | 2, 3, 2         ~ | 2, 4, 2             ~ `/meetings/1/participants/1: no participant has the id «4». Maybe it was removed, or differs by a space or a capital.`
            {}, {2, 5}, {1}   ~ {2, 5, 1}             ~ line 9: «forbidden» was expected to have 3 rows, not 1.
            {}, {2, 5}, {1}   ~ {}, {-2}, {1}         ~ /participants/1/unavailable: 1 to 6 was expected, not -2.
            nTables = 2       ~ nTable = 2            ~ line 10: a value for «nTables» was expected in this file.
            nTables = 2       ~ nTables = two         ~ line 3: a whole number was expected, not «two;».
            nTables = 2       ~ nTables = -           ~ line 3: a whole number was expected, not «-;».
            nTables = 2       ~ nTables = 2.5         ~ line 3: «;» was expected, not «.5;».
            nTables = 2       ~ nTables = 99999999999 ~ line 3: a whole number was expected, not «99999999999;».
            nTables = 2       ~ nTables 2             ~ line 3: «=» was expected, not «2;».
            nTables = 2       ~ = 2                   ~ line 3: a name was expected, not «= 2;».
            nTables = 2       ~ nMeetings = 2         ~ line 3: «nMeetings» already has a value.
            nTables = 2       ~ nTables = one_of_twenty_signs_x ~ line 3: a whole number was expected, not «one_of_twenty_signs_».
            """)
    void whatMakesNoSenseIsRefusedAtItsLine(String usual, String strange, String message) {
        assertThatThrownBy(() -> read(SMALL.replace(usual, strange))).hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '/', quoteCharacter = '`', textBlock = """
            fixed = [0, 0, 0, 1]        / line 10: «fixed» was expected to be a list of at most 3 slots.
            fixed = [{}, {1}, {}]       / line 10: «fixed» was expected to be a list of at most 3 slots.
            fixed = [1..2]              / line 10: «fixed» was expected to be a list of at most 3 slots.
            fixed = [0, 7]              / `/meetings/1/fixedSlot: 1 to 6 was expected, not 7.`
            precedences = [{1}, {}]     / line 10: «precedences» was expected to have 3 rows, not 2.
            """)
    void fixedSlotsAndPrecedencesOfOtherMeetingsAreRefused(String more, String message) {
        assertThatThrownBy(() -> read(SMALL + more + ";")).hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '/', textBlock = """
            nTables             / «=»
            nTables =           / a whole number
            nTables = 2         / «;»
            forbidden = [       / a whole number
            forbidden = [{      / a whole number
            forbidden = [1..    / a whole number
            requested = [|      / a whole number
            """)
    void aFileThatIsCutIsRefusedAtItsEnd(String text, String expected) {
        assertThatThrownBy(() -> read("\n" + text)).hasMessage("line 2: %s was expected, not the end.", expected);
    }

    @ParameterizedTest
    @CsvSource({"1, 2000000000", "-2000000000, 2000000000", "-5000000, 1", "1, 5000000"})
    void aRangeOfTooManyNumbersIsRefusedBeforeItIsBuilt(int first, int last) {
        assertThatThrownBy(() -> read("forbidden = [%d..%d];".formatted(first, last)))
                .hasMessage("line 1: a file of at most 5000000 numbers was expected, not «];».");
    }

    @Test
    void aListOfTooManyNumbersIsRefused() {
        String text = "forbidden = [%s7];".formatted("0,".repeat(5_000_000));

        assertThatThrownBy(() -> read(text))
                .hasMessage("line 1: a file of at most 5000000 numbers was expected, not «7];».");
    }
}
