package eu.maillage.planner.meetings;

import eu.maillage.planner.meetings.MeetingProblem.Goals;
import eu.maillage.planner.meetings.MeetingProblem.Meeting;
import eu.maillage.planner.meetings.MeetingProblem.Participant;
import eu.maillage.planner.meetings.MeetingProblem.Place;
import eu.maillage.planner.meetings.MeetingProblem.Placed;
import eu.maillage.planner.meetings.MeetingProblem.Places;
import eu.maillage.planner.meetings.MeetingProblem.Replan;
import eu.maillage.planner.meetings.MeetingProblem.Session;
import eu.maillage.planner.meetings.MeetingProblem.Slots;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Meeting problems for tests, built rule by rule. */
final class MeetingFixtures {

    Slots slots = new Slots(4);
    Places places = new Places(10, null);
    Goals goals = Goals.ALL;

    @Nullable
    Replan replan;

    final List<Participant> participants = new ArrayList<>();
    final List<Meeting> meetings = new ArrayList<>();

    static MeetingFixtures aDay(int slots, int tables) {
        MeetingFixtures day = new MeetingFixtures();
        day.slots = new Slots(slots);
        day.places = new Places(tables, null);
        return day;
    }

    MeetingFixtures people(String... ids) {
        for (String id : ids) {
            participants.add(new Participant(id));
        }
        return this;
    }

    MeetingFixtures person(String id, Set<Integer> unavailable, @Nullable Integer table, int representatives) {
        participants.add(new Participant(id, unavailable, table, representatives));
        return this;
    }

    MeetingFixtures meeting(String id, String... people) {
        meetings.add(new Meeting(id, List.of(people)));
        return this;
    }

    MeetingFixtures meeting(
            String id, Session session, Place place, @Nullable Integer slot, List<String> after, String... people) {
        meetings.add(new Meeting(id, List.of(people), session, place, slot, after));
        return this;
    }

    MeetingProblem problem() {
        return new MeetingProblem(slots, places, participants, meetings, goals, replan);
    }

    /** A small day with everything in it, often impossible. */
    static MeetingProblem random(SplittableRandom random) {
        int slots = 2 + random.nextInt(4);
        int people = 2 + random.nextInt(3);
        int count = 1 + random.nextInt(5);
        int tables = 1 + random.nextInt(3);
        MeetingFixtures day = aDay(slots, tables);
        day.slots = new Slots(slots, random.nextInt(slots + 1));
        day.places = new Places(tables, random.nextBoolean() ? null : random.nextInt(3));
        IntStream.range(0, people)
                .forEach(number -> day.person(
                        "p" + number,
                        some(random, slots),
                        random.nextInt(6) == 0 ? 1 + random.nextInt(tables) : null,
                        random.nextInt(8) == 0 ? 2 : 1));
        for (int number = 0; number < count; number++) {
            day.meetings.add(new Meeting(
                    "m" + number,
                    two(random, people),
                    random.nextInt(3) == 0
                            ? List.of(Session.MORNING, Session.AFTERNOON, Session.ANY)
                                    .get(random.nextInt(3))
                            : Session.ANY,
                    random.nextInt(4) == 0 ? Place.VIDEO : Place.TABLE,
                    random.nextInt(6) == 0 ? 1 + random.nextInt(slots) : null,
                    number > 0 && random.nextInt(5) == 0 ? List.of("m" + random.nextInt(number)) : List.of()));
        }
        day.goals = new Goals(Goals.ALL.objectives(), random.nextInt(3) == 0 ? random.nextInt(2) : null);
        if (random.nextInt(3) == 0) {
            day.replan = previous(random, slots, day.meetings);
        }
        return day.problem();
    }

    private static Set<Integer> some(SplittableRandom random, int slots) {
        Set<Integer> some = new TreeSet<>();
        for (int slot = 1; slot <= slots; slot++) {
            if (random.nextInt(6) == 0) {
                some.add(slot);
            }
        }
        return some;
    }

    private static List<String> two(SplittableRandom random, int people) {
        int one = random.nextInt(people);
        int other = (one + 1 + random.nextInt(people - 1)) % people;
        return List.of("p" + one, "p" + other);
    }

    private static Replan previous(SplittableRandom random, int slots, List<Meeting> meetings) {
        List<Placed> placed = new ArrayList<>();
        List<String> mayDrop = new ArrayList<>();
        for (Meeting meeting : meetings) {
            if (random.nextInt(4) > 0) {
                placed.add(new Placed(meeting.id(), 2 + random.nextInt(slots - 1), null));
            }
            if (random.nextBoolean()) {
                mayDrop.add(meeting.id());
            }
        }
        return new Replan(placed, random.nextInt(2), mayDrop);
    }

    /** A forum in the shape of the published events: a few receive many visitors, some meet only in part of the day. */
    static MeetingProblem forum(int hosts, int visitors, int count, int slots, int tables, long seed) {
        return forumDay(hosts, visitors, count, slots, tables, seed).problem();
    }

    private static MeetingFixtures forumDay(int hosts, int visitors, int count, int slots, int tables, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        MeetingFixtures day = aDay(slots, tables);
        day.slots = new Slots(slots, slots * 3 / 5);
        IntStream.range(0, hosts + visitors).forEach(number -> day.people("p" + number));
        Set<String> pairs = new TreeSet<>();
        int[] degree = new int[hosts + visitors];
        while (pairs.size() < count) {
            int host = random.nextInt(hosts);
            int visitor = hosts + random.nextInt(visitors);
            if (degree[host] < slots - 3 && degree[visitor] < slots / 3 && pairs.add(host + "-" + visitor)) {
                degree[host]++;
                degree[visitor]++;
                Session session = random.nextInt(10) < 2 ? Session.MORNING : Session.ANY;
                day.meeting("m" + pairs.size(), session, Place.TABLE, null, List.of(), "p" + host, "p" + visitor);
            }
        }
        day.goals = new Goals(Goals.BREAKS.objectives(), 2);
        return day;
    }

    /** The ways in which the published events were made harder. */
    enum Harder {
        ABSENCES,
        FIXED,
        PRECEDENCE
    }

    /** A forum with some absences, fixed slots or precedences, each in a share of all places where it could be. */
    static MeetingProblem harderForum(Harder harder, double share, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int slots = 10;
        MeetingFixtures day = forumDay(6, 14, 36, slots, 5, seed);
        switch (harder) {
            case ABSENCES ->
                day.participants.replaceAll(person -> new Participant(
                        person.id(),
                        IntStream.rangeClosed(1, slots)
                                .filter(slot -> random.nextDouble() < share)
                                .boxed()
                                .collect(Collectors.toSet()),
                        null,
                        1));
            case FIXED ->
                day.meetings.replaceAll(meeting -> random.nextDouble() < share
                        ? fixed(meeting, 1 + random.nextInt(day.slots.morning()))
                        : meeting);
            case PRECEDENCE -> {
                for (int later = 1; later < day.meetings.size(); later++) {
                    if (random.nextDouble() < share) {
                        Meeting meeting = day.meetings.get(later);
                        day.meetings.set(
                                later,
                                after(
                                        meeting,
                                        day.meetings.get(random.nextInt(later)).id()));
                    }
                }
            }
        }
        return day.problem();
    }

    private static Meeting fixed(Meeting meeting, int slot) {
        return new Meeting(meeting.id(), meeting.participants(), meeting.session(), meeting.place(), slot, List.of());
    }

    private static Meeting after(Meeting meeting, String before) {
        return new Meeting(
                meeting.id(), meeting.participants(), meeting.session(), meeting.place(), null, List.of(before));
    }

    /**
     * A large meeting that can be held without a single break: in each slot those who are there meet two by two, and each stays for
     * one run of slots.
     */
    static MeetingProblem withoutBreaks(int people, int atOnce, int slots, int tables, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        MeetingFixtures day = aDay(slots, tables);
        IntStream.range(0, people).forEach(number -> day.people("p" + number));
        int[] left = new int[people];
        Set<String> met = new TreeSet<>();
        List<Integer> here = new ArrayList<>();
        int next = 0;
        for (int slot = 1; slot <= slots; slot++) {
            while (next < people && here.size() < 2 * atOnce) {
                left[next] = slot == 1 ? 1 + random.nextInt(12) : 8 + random.nextInt(9);
                here.add(next++);
            }
            meetTwoByTwo(day, here, met, random);
            here.removeIf(person -> --left[person] == 0);
        }
        Collections.shuffle(day.meetings, new Random(seed));
        day.goals = Goals.BREAKS;
        return day.problem();
    }

    private static void meetTwoByTwo(
            MeetingFixtures day, List<Integer> here, Set<String> met, SplittableRandom random) {
        Collections.shuffle(here, new Random(random.nextLong()));
        for (int place = 0; place + 1 < here.size(); place += 2) {
            String one = "p" + here.get(place);
            for (int other = place + 1; other < here.size(); other++) {
                if (met.add(one + "-p" + here.get(other)) && met.add("p" + here.get(other) + "-" + one)) {
                    Collections.swap(here, place + 1, other);
                    break;
                }
            }
            day.meeting("m" + day.meetings.size(), one, "p" + here.get(place + 1));
        }
    }
}
