package eu.maillage.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.maillage.planner.Outcome;
import eu.maillage.planner.Sentence;
import eu.maillage.planner.Status;
import eu.maillage.planner.check.Fault;
import eu.maillage.planner.meetings.MeetingPlan;
import eu.maillage.planner.meetings.MeetingPlan.Change;
import eu.maillage.planner.meetings.MeetingPlanner;
import eu.maillage.planner.meetings.MeetingProblem;
import eu.maillage.planner.meetings.MeetingProblem.Goals;
import eu.maillage.planner.meetings.MeetingProblem.Meeting;
import eu.maillage.planner.meetings.MeetingProblem.Objective;
import eu.maillage.planner.meetings.MeetingProblem.Participant;
import eu.maillage.planner.meetings.MeetingProblem.Place;
import eu.maillage.planner.meetings.MeetingProblem.Placed;
import eu.maillage.planner.meetings.MeetingProblem.Places;
import eu.maillage.planner.meetings.MeetingProblem.Replan;
import eu.maillage.planner.meetings.MeetingProblem.Session;
import eu.maillage.planner.meetings.MeetingProblem.Slots;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetingFormatTests {

    private static final String FULL = """
            {"slots": {"count": 9, "morning": 5}, "tables": 4, "links": 3,
             "participants": [{"id": "b1", "name": "Ada", "unavailable": [4, 3], "table": 2, "representatives": 2},
                              {"id": "s1"}, {"id": "s2"}],
             "meetings": [{"id": "m1", "participants": ["b1", "s1"], "session": "morning", "place": "table", "fixedSlot": 5, "after": ["m3"]},
                          {"id": "m2", "participants": ["s1", "s2"], "session": "afternoon", "place": "video"},
                          {"id": "m3", "participants": ["b1", "s2"], "session": "any"}],
             "previous": {"meetings": [{"id": "m1", "slot": 6, "table": 1}, {"id": "m2", "slot": 7}]}, "now": 1, "mayDrop": ["m3", "m1"]}
            """;
    private static final String LEAST = """
            {"slots": {"count": 2}, "tables": 1, "participants": [{"id": "a"}, {"id": "b"}], "meetings": [{"id": "m", "participants": ["a", "b"]}]}
            """;
    private static final MeetingPlan PLAN = new MeetingPlan(
            new Outcome(
                    Status.FEASIBLE,
                    Map.of("breaks", 3.0),
                    Map.of("breaks", 2.5),
                    List.of("dropped", "moved"),
                    1.25,
                    null),
            List.of(new Placed("m1", 5, 2), new Placed("m2", 7, null)),
            List.of("m3"),
            List.of(
                    new Change(
                            "m1", new Placed("m1", 6, 1), new Placed("m1", 5, 2), new Sentence("plus tôt", "earlier")),
                    new Change("m2", null, new Placed("m2", 7, null), new Sentence("nouveau", "new")),
                    new Change("m3", new Placed("m3", 8, 3), null, new Sentence("abandonné", "dropped"))));
    private static final String OUTCOME = "{'status':'feasible','objectives':{'breaks':3},'bounds':{'breaks':2.5},"
            + "'proved':['dropped','moved'],'seconds':1.25,";

    private Formatted<MeetingProblem, MeetingPlan> meetings = new Formatted<>(new MeetingFormat(), Path.of("."));

    @BeforeEach
    void openFolder(@TempDir Path folder) {
        meetings = new Formatted<>(new MeetingFormat(), folder);
    }

    @Test
    void everyFieldIsRead() {
        assertThat(meetings.problem(FULL))
                .isEqualTo(new MeetingProblem(
                        new Slots(9, 5),
                        new Places(4, 3),
                        List.of(
                                new Participant("b1", Set.of(3, 4), 2, 2),
                                new Participant("s1", Set.of(), null, 1),
                                new Participant("s2", Set.of(), null, 1)),
                        List.of(
                                new Meeting("m1", List.of("b1", "s1"), Session.MORNING, Place.TABLE, 5, List.of("m3")),
                                new Meeting("m2", List.of("s1", "s2"), Session.AFTERNOON, Place.VIDEO, null, List.of()),
                                new Meeting("m3", List.of("b1", "s2"), Session.ANY, Place.TABLE, null, List.of())),
                        Goals.ALL,
                        new Replan(
                                List.of(new Placed("m1", 6, 1), new Placed("m2", 7, null)), 1, List.of("m3", "m1"))));
    }

    @Test
    void whatIsLeftOutHoldsNothingBack() {
        assertThat(meetings.problem(LEAST))
                .isEqualTo(new MeetingProblem(
                        new Slots(2, 2),
                        new Places(1, null),
                        List.of(new Participant("a"), new Participant("b")),
                        List.of(new Meeting("m", List.of("a", "b"))),
                        Goals.ALL,
                        null));
        assertThat(meetings.problem(LEAST.strip().replaceFirst("}$", ", \"previous\": {\"meetings\": []}}"))
                        .replan())
                .isEqualTo(new Replan(List.of(), 0, List.of()));
    }

    @Test
    void objectivesAndFairnessComeFromTheOptions() {
        assertThat(meetings.problem("in.json", LEAST, "--objective", "idle,breaks,moves", "--fairness", "2")
                        .goals())
                .isEqualTo(new Goals(List.of(Objective.IDLE, Objective.BREAKS, Objective.MOVES), 2));
        assertThat(meetings.problem("in.json", LEAST, "--objective", "moves").goals())
                .isEqualTo(new Goals(List.of(Objective.MOVES), null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --objective | speed         | --objective takes breaks, idle and moves, separated by commas, not «speed».
            --objective | idle,         | --objective takes breaks, idle and moves, separated by commas, not «».
            --objective | idle,idle     | --objective takes each objective once, not «idle,idle».
            --objective | moves,idle    | --objective takes moves last, because tables are given after slots.
            --objective | idle,moves,breaks | --objective takes moves last, because tables are given after slots.
            --fairness  | 501           | --fairness was expected to be a whole number from 0 to 500, not «501».
            --fairness  | -1            | --fairness was expected to be a whole number from 0 to 500, not «-1».
            """)
    void optionsThatMakeNoSenseAreRefused(String option, String value, String message) {
        assertThatThrownBy(() -> meetings.problem("in.json", LEAST, option, value))
                .isInstanceOf(BadUsage.class)
                .hasMessage(message);
    }

    @Test
    void optionsOfOtherProblemsAreRefused() {
        assertThat(new MeetingFormat().planner(Options.parse("meetings", "--objective", "idle")))
                .isInstanceOf(MeetingPlanner.class);
        assertThatThrownBy(() -> new MeetingFormat().planner(Options.parse("meetings", "--max-length", "3")))
                .hasMessage("meetings does not take --max-length.");
        assertThatThrownBy(() -> new MeetingFormat().planner(Options.parse("meetings", "--objective", "speed")))
                .isInstanceOf(BadUsage.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "count": 9          | "count": 500
            "morning": 5        | "morning": 9
            "tables": 4         | "tables": 100000
            "links": 3          | "links": 100000
            "links": 3          | "links": 0
            "table": 2          | "table": 1
            "table": 2          | "table": 4
            "representatives": 2 | "representatives": 100000
            [4, 3]              | [1, 9]
            "fixedSlot": 5      | "fixedSlot": 9
            "slot": 6           | "slot": 9
            "table": 1          | "table": 100000
            "now": 1            | "now": 0
            "now": 1            | "now": 9
            """)
    void theLimitsThemselvesAreTaken(String usual, String limit) {
        String changed = FULL.replace(usual, limit);

        assertThatCode(() -> meetings.problem(changed)).doesNotThrowAnyException();
        assertThat(meetings.problem(changed)).isNotEqualTo(meetings.problem(FULL));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "count": 9          | "count": 501           | /slots/count: a whole number from 1 to 500 was expected, not 501.
            "count": 9          | "count": 0             | /slots/count: a whole number from 1 to 500 was expected, not 0.
            "morning": 5        | "morning": 10          | /slots/morning: a whole number from 0 to 9 was expected, not 10.
            "morning": 5        | "noon": 5              | /slots/noon: this key is unknown; the keys here are count, morning.
            "tables": 4         | "tables": 100001       | /tables: a whole number from 0 to 100000 was expected, not 100001.
            "links": 3          | "links": 100001        | /links: a whole number from 0 to 100000 was expected, not 100001.
            "links": 3          | "links": -1            | /links: a whole number from 0 to 100000 was expected, not -1.
            "name": "Ada"       | "name": 7              | /participants/0/name: a text was expected, not 7.
            [4, 3]              | [4, 501]               | /participants/0/unavailable/1: a whole number from 1 to 500 was expected, not 501.
            [4, 3]              | [0, 3]                 | /participants/0/unavailable/0: a whole number from 1 to 500 was expected, not 0.
            [4, 3]              | [4, 10]                | /participants/0/unavailable: 1 to 9 was expected, not 10.
            "table": 2          | "table": 0             | /participants/0/table: a whole number from 1 to 100000 was expected, not 0.
            "table": 2          | "table": 5             | /participants/0/table: 1 to 4 was expected, not 5.
            "representatives": 2 | "representatives": 0  | /participants/0/representatives: a whole number from 1 to 100000 was expected, not 0.
            {"id": "s2"}        | {"id": "s1"}           | /participants/2/id: the id «s1» already names the participant at /participants/1.
            {"id": "s2"}        | {"name": "s2"}         | /participants/2/id: this key was expected and is not there.
            "morning", "place"  | "noon", "place"        | /meetings/0/session: one of morning, afternoon, any was expected, not "noon".
            "video"             | "roof"                 | /meetings/1/place: one of table, video was expected, not "roof".
            "fixedSlot": 5      | "fixedSlot": 0         | /meetings/0/fixedSlot: a whole number from 1 to 500 was expected, not 0.
            "fixedSlot": 5      | "fixedSlot": 10        | /meetings/0/fixedSlot: 1 to 9 was expected, not 10.
            "after": ["m3"]     | "after": ["m9"]        | /meetings/0/after/0: no meeting has the id «m9». Maybe it was removed, or differs by a space or a capital.
            "after": ["m3"]     | "after": "m3"          | /meetings/0/after: a list was expected, not "m3".
            ["s1", "s2"]        | ["s1", "s1"]           | /meetings/1/participants/1: each participant once was expected, not «s1» again.
            ["s1", "s2"]        | []                     | /meetings/1/participants: at least one participant was expected, not none.
            "slot": 7           | "slot": 501            | /previous/meetings/1/slot: a whole number from 1 to 500 was expected, not 501.
            "slot": 7           | "slot": 7, "table": 1  | /previous/meetings/1/table: no table was expected: «m2» is by video.
            "table": 1          | "table": 0             | /previous/meetings/0/table: a whole number from 1 to 100000 was expected, not 0.
            "now": 1            | "now": 501             | /now: a whole number from 0 to 500 was expected, not 501.
            "now": 1            | "now": 10              | /now: 0 to 9 was expected, not 10.
            ["m3", "m1"]        | ["m3", 1]              | /mayDrop/1: a text was expected, not 1.
            ["m3", "m1"]        | ["m9"]                 | /mayDrop/0: no meeting has the id «m9». Maybe it was removed, or differs by a space or a capital.
            """)
    void whatMakesNoSenseIsRefusedAtItsPlace(String usual, String strange, String message) {
        assertThat(FULL).contains(usual);
        assertThatThrownBy(() -> meetings.problem(FULL.replace(usual, strange))).hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "now": 1          | /now: now only beside previous was expected, not 1.
            "mayDrop": ["m"]  | /mayDrop: mayDrop only beside previous was expected, not ["m"].
            """)
    void whatConcernsAnEarlierPlanNeedsOne(String stray, String message) {
        assertThatThrownBy(() -> meetings.problem(LEAST.strip().replaceFirst("}$", ", " + stray + "}")))
                .hasMessage(message);
    }

    @Test
    void aNewPlanOfADayIsWrittenWithItsChangesAndReadBack() {
        MeetingProblem problem = meetings.problem(FULL);

        String written = meetings.written(problem, PLAN);

        assertThat(written.replace('"', '\''))
                .isEqualTo(
                        OUTCOME + "'meetings':[{'id':'m1','slot':5,'table':2},{'id':'m2','slot':7}],'dropped':['m3'],"
                                + "'changes':[{'id':'m1','from':{'id':'m1','slot':6,'table':1},'to':{'id':'m1','slot':5,'table':2},"
                                + "'fr':'plus tôt','en':'earlier'},"
                                + "{'id':'m2','to':{'id':'m2','slot':7},'fr':'nouveau','en':'new'},"
                                + "{'id':'m3','from':{'id':'m3','slot':8,'table':3},'fr':'abandonné','en':'dropped'}]}");
        assertThat(meetings.plan(problem, written)).isEqualTo(PLAN);
    }

    @Test
    void aFirstPlanHasNoChanges() {
        MeetingProblem problem = meetings.problem(LEAST);
        MeetingPlan first = new MeetingPlan(PLAN.outcome(), List.of(new Placed("m", 1, 1)), List.of(), List.of());

        String written = meetings.written(problem, first);

        assertThat(written.replace('"', '\'')).isEqualTo(OUTCOME + "'meetings':[{'id':'m','slot':1,'table':1}]}");
        assertThat(meetings.plan(problem, written)).isEqualTo(first);
    }

    @Test
    void aPlanThatLeavesAMeetingOutIsFoundWrong() {
        MeetingPlan empty =
                new MeetingPlan(Outcome.found(Map.of(), Map.of(), List.of(), 1), List.of(), List.of(), List.of());

        assertThat(new MeetingFormat().faults(meetings.problem(LEAST), empty))
                .extracting(Fault::sentence)
                .anySatisfy(sentence -> assertThat(sentence).contains("«m»"));
    }
}
