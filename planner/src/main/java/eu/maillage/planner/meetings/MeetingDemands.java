package eu.maillage.planner.meetings;

import eu.maillage.planner.Conflict;
import eu.maillage.planner.Demand;
import eu.maillage.planner.Sentence;
import eu.maillage.planner.engine.QuickXplain;
import eu.maillage.planner.engine.QuickXplain.Verdict;
import eu.maillage.planner.engine.Run;
import eu.maillage.planner.meetings.MeetingProblem.Goals;
import eu.maillage.planner.meetings.MeetingProblem.Meeting;
import eu.maillage.planner.meetings.MeetingProblem.Participant;
import eu.maillage.planner.meetings.MeetingProblem.Places;
import eu.maillage.planner.meetings.MeetingProblem.Session;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every demand of a meeting problem, one by one. A demand that is given up is taken out of the problem, so what is tested is always
 * a problem like any other.
 */
final class MeetingDemands {

    private static final double SHARE_OF_A_TEST = 0.3;
    /** The rules that hold all meetings together. */
    private static final Set<String> TOGETHER = Set.of("tables", "links", "fairness");

    private static final double LEAST_FOR_WORDS = 3;

    private final MeetingProblem problem;
    private final Map<String, Meeting> meetings;
    private final List<Demand> demands = new ArrayList<>();

    MeetingDemands(MeetingProblem problem) {
        this.problem = problem;
        this.meetings = problem.meetings().stream().collect(Collectors.toMap(Meeting::id, meeting -> meeting));
        addPlaces();
        problem.participants().forEach(this::addParticipant);
        problem.meetings().forEach(this::addMeeting);
        addFairness();
    }

    /**
     * A minimal set of demands that cannot hold together, when all of them cannot; those around one participant are tried first. What
     * is seen without a search is made minimal first without one; the rest is given as long as it took to see that there is no plan.
     */
    Conflict conflict(Run run) {
        Run words = run.atMost(Math.max(LEAST_FOR_WORDS, run.used()));
        for (Participant participant : problem.participants()) {
            List<Demand> around = around(participant);
            if (obviouslyImpossible(around)) {
                return minimal(obvious(around), words);
            }
        }
        return minimal(obviouslyImpossible(demands) ? obvious(demands) : demands, words);
    }

    private Conflict minimal(List<Demand> guilty, Run run) {
        QuickXplain<Demand> search = new QuickXplain<>(kept -> test(kept, run));
        List<Demand> found = search.minimal(guilty);
        return new Conflict(found.isEmpty() ? List.of(past()) : ManyAlike.together(found), search.isMinimal());
    }

    /** Demands that cheap conditions alone see in conflict: few, so that there is little left to search. */
    private List<Demand> obvious(List<Demand> guilty) {
        return new QuickXplain<Demand>(kept -> obviouslyImpossible(kept) ? Verdict.IMPOSSIBLE : Verdict.POSSIBLE)
                .minimal(guilty);
    }

    private List<Demand> around(Participant participant) {
        Set<String> near = new HashSet<>(Set.of(participant.id()));
        for (Meeting meeting : problem.meetings()) {
            if (meeting.participants().contains(participant.id())) {
                near.add(meeting.id());
                near.addAll(meeting.participants());
            }
        }
        return demands.stream()
                .filter(demand -> !demand.about().isEmpty() && near.containsAll(demand.about()))
                .toList();
    }

    private boolean obviouslyImpossible(List<Demand> kept) {
        MeetingCase day = new MeetingCase(keeping(kept));
        return !Domains.narrow(day) || !Necessary.holds(day);
    }

    private Verdict test(List<Demand> kept, Run run) {
        MeetingCase day = new MeetingCase(keeping(kept));
        if (run.over()) {
            return Domains.narrow(day) && Necessary.holds(day) ? Verdict.UNDECIDED : Verdict.IMPOSSIBLE;
        }
        return MeetingRun.possible(day, run, SHARE_OF_A_TEST)
                .map(possible -> possible ? Verdict.POSSIBLE : Verdict.IMPOSSIBLE)
                .orElse(Verdict.UNDECIDED);
    }

    /** The problem with only these of its demands, and without meetings of which nothing is demanded. */
    private MeetingProblem keeping(List<Demand> kept) {
        Set<Demand> keep = new HashSet<>(kept);
        Set<String> rules = keep.stream().map(Demand::rule).collect(Collectors.toSet());
        boolean apart = problem.replan() == null && Collections.disjoint(rules, TOGETHER);
        Set<String> about =
                keep.stream().flatMap(demand -> demand.about().stream()).collect(Collectors.toSet());
        return problem.with(
                places(rules),
                problem.participants().stream()
                        .map(person -> keeping(person, keep))
                        .toList(),
                problem.meetings().stream()
                        .filter(meeting -> !apart || concerns(about, meeting))
                        .map(meeting -> keeping(meeting, keep))
                        .toList(),
                new Goals(
                        List.of(), rules.contains("fairness") ? problem.goals().fairness() : null));
    }

    private Places places(Set<String> rules) {
        int tables = problem.places().tables();
        return new Places(
                rules.contains("tables")
                        ? tables
                        : Math.max(tables, problem.meetings().size()),
                rules.contains("links") ? problem.places().links() : null);
    }

    private static boolean concerns(Set<String> about, Meeting meeting) {
        return about.contains(meeting.id()) || !Collections.disjoint(about, meeting.participants());
    }

    private Participant keeping(Participant person, Set<Demand> keep) {
        return new Participant(
                person.id(),
                keep.contains(unavailable(person)) ? person.unavailable() : Set.of(),
                person.table() != null && keep.contains(ownTable(person)) ? person.table() : null,
                keep.contains(atATime(person))
                        ? person.representatives()
                        : Math.max(1, problem.meetings().size()));
    }

    private Meeting keeping(Meeting meeting, Set<Demand> keep) {
        return new Meeting(
                meeting.id(),
                meeting.participants(),
                keep.contains(session(meeting)) ? meeting.session() : Session.ANY,
                meeting.place(),
                meeting.fixedSlot() != null && keep.contains(fixedSlot(meeting)) ? meeting.fixedSlot() : null,
                meeting.after().stream()
                        .filter(before -> keep.contains(after(meeting, before)))
                        .toList());
    }

    private void addPlaces() {
        int tables = problem.places().tables();
        int slots = problem.slots().count();
        demands.add(new Demand(
                "tables",
                List.of(),
                new Sentence(
                        "Il y a %d %s pour %d %s."
                                .formatted(
                                        tables,
                                        tables > 1 ? "tables" : "table",
                                        slots,
                                        slots > 1 ? "créneaux" : "créneau"),
                        "There %s for %d %s."
                                .formatted(
                                        tables == 1 ? "is 1 table" : "are %d tables".formatted(tables),
                                        slots,
                                        slots == 1 ? "slot" : "slots"))));
        Integer links = problem.places().links();
        if (links != null) {
            demands.add(new Demand(
                    "links",
                    List.of(),
                    new Sentence(
                            "Au plus %d rendez-vous %s en vidéo à la fois."
                                    .formatted(links, links > 1 ? "ont lieu" : "a lieu"),
                            "At most %d %s place by video at once."
                                    .formatted(links, links == 1 ? "meeting takes" : "meetings take"))));
        }
    }

    private void addParticipant(Participant person) {
        demands.add(atATime(person));
        if (!person.unavailable().isEmpty()) {
            demands.add(unavailable(person));
        }
        if (person.table() != null) {
            demands.add(ownTable(person));
        }
    }

    private void addMeeting(Meeting meeting) {
        if (meeting.session() != Session.ANY) {
            demands.add(session(meeting));
        }
        if (meeting.fixedSlot() != null) {
            demands.add(fixedSlot(meeting));
        }
        meeting.after().stream().distinct().forEach(before -> demands.add(after(meeting, before)));
    }

    private void addFairness() {
        Integer fairness = problem.goals().fairness();
        if (fairness != null) {
            demands.add(new Demand(
                    "fairness",
                    List.of(),
                    fairness == 0
                            ? new Sentence(
                                    "Tous les participants ont le même nombre de pauses.",
                                    "All participants have the same number of breaks.")
                            : new Sentence(
                                    "Entre deux participants, l’écart du nombre de pauses est d’au plus %d."
                                            .formatted(fairness),
                                    "The numbers of breaks of any two participants differ by at most %d."
                                            .formatted(fairness))));
        }
    }

    private Demand past() {
        MeetingProblem.Replan replan = problem.replan();
        int now = replan == null ? 0 : replan.now();
        return new Demand(
                "now",
                List.of(),
                new Sentence(
                        "Les créneaux jusqu’au %d sont passés.".formatted(now),
                        "The slots up to %d are past.".formatted(now)));
    }

    private static Demand atATime(Participant person) {
        int most = person.representatives();
        return new Demand(
                "representatives",
                List.of(person.id()),
                most == 1
                        ? new Sentence(
                                "%s n’a qu’un rendez-vous à la fois.".formatted(person.id()),
                                "%s has one meeting at a time.".formatted(person.id()))
                        : new Sentence(
                                "%s a au plus %d rendez-vous à la fois.".formatted(person.id(), most),
                                "%s has at most %d meetings at a time.".formatted(person.id(), most)));
    }

    private static Demand unavailable(Participant person) {
        String slots = person.unavailable().stream().map(String::valueOf).collect(Collectors.joining(", "));
        boolean one = person.unavailable().size() == 1;
        return new Demand(
                "unavailable",
                List.of(person.id()),
                new Sentence(
                        "%s n’est pas disponible %s %s."
                                .formatted(person.id(), one ? "au créneau" : "aux créneaux", slots),
                        "%s is not available at %s %s.".formatted(person.id(), one ? "slot" : "slots", slots)));
    }

    private static Demand ownTable(Participant person) {
        return new Demand(
                "table",
                List.of(person.id()),
                new Sentence(
                        "%s reçoit à la table %d."
                                .formatted(person.id(), Objects.requireNonNullElse(person.table(), 0)),
                        "%s receives at table %d."
                                .formatted(person.id(), Objects.requireNonNullElse(person.table(), 0))));
    }

    /** A meeting's id alone says little to a reader: whom it is between says more. */
    private static String named(Meeting meeting) {
        return "%s (%s)".formatted(meeting.id(), String.join(", ", meeting.participants()));
    }

    private static Demand session(Meeting meeting) {
        boolean morning = meeting.session() == Session.MORNING;
        return new Demand(
                "session",
                List.of(meeting.id()),
                new Sentence(
                        "Le rendez-vous %s a lieu %s.".formatted(named(meeting), morning ? "le matin" : "l’après-midi"),
                        "Meeting %s is in the %s.".formatted(named(meeting), morning ? "morning" : "afternoon")));
    }

    private static Demand fixedSlot(Meeting meeting) {
        int slot = Objects.requireNonNullElse(meeting.fixedSlot(), 0);
        return new Demand(
                "fixedSlot",
                List.of(meeting.id()),
                new Sentence(
                        "Le rendez-vous %s a lieu au créneau %d.".formatted(named(meeting), slot),
                        "Meeting %s is at slot %d.".formatted(named(meeting), slot)));
    }

    private Demand after(Meeting meeting, String before) {
        String other = named(Objects.requireNonNull(meetings.get(before)));
        return new Demand(
                "after",
                List.of(meeting.id(), before),
                new Sentence(
                        "Le rendez-vous %s vient après le rendez-vous %s.".formatted(named(meeting), other),
                        "Meeting %s comes after meeting %s.".formatted(named(meeting), other)));
    }
}
