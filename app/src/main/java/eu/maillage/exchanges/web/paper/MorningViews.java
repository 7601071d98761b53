package eu.maillage.exchanges.web.paper;

import eu.maillage.events.Event;
import eu.maillage.exchanges.domain.Phase;
import eu.maillage.exchanges.domain.plan.PhaseRotation;
import eu.maillage.exchanges.domain.plan.PlanContent;
import eu.maillage.exchanges.domain.plan.Timetable;
import eu.maillage.exchanges.web.paper.PaperView.Advice;
import eu.maillage.exchanges.web.paper.PaperView.Brief;
import eu.maillage.exchanges.web.paper.PaperView.Course;
import eu.maillage.exchanges.web.paper.PaperView.Half;
import eu.maillage.exchanges.web.paper.PaperView.Line;
import eu.maillage.exchanges.web.paper.PaperView.Moment;
import eu.maillage.exchanges.web.paper.PaperView.PhaseOrder;
import eu.maillage.exchanges.web.paper.PaperView.Step;
import eu.maillage.ui.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays out the course of the morning: for the whole room, for a table, for those who help there. */
final class MorningViews {

    private static final String NOTHING = "–";
    private static final List<String> HELPERS = List.of("facilitator", "secretary");
    private static final List<String> ADVICE = List.of("say", "do", "network", "late");

    private final Wording words;
    private final Event event;
    private final PlanContent plan;
    private final Timetable times;

    MorningViews(Wording words, Event event, PlanContent plan) {
        this.words = words;
        this.event = event;
        this.plan = plan;
        this.times = Timetable.of(plan.settings());
    }

    PaperView.Order order() {
        List<Moment> moments = new ArrayList<>();
        moments.add(welcome());
        for (Phase phase : Phase.values()) {
            moments.add(new Moment(
                    words.time(times.of(phase).getFirst().starts()), words.name("exchanges.plan.phase", phase)));
            moments.add(end(phase));
        }
        moments.add(endOfEvent());
        return new PaperView.Order(
                moments, Stream.of(Phase.values()).map(this::phase).toList());
    }

    private Moment welcome() {
        return new Moment(words.time(event.starts()), words.t("exchanges.paper.order.welcome"));
    }

    private Moment end(Phase phase) {
        return new Moment(words.time(times.ends(phase)), words.name("exchanges.paper.order.end", phase));
    }

    private Moment endOfEvent() {
        return new Moment(words.time(event.ends()), words.t("exchanges.paper.order.end-of-event"));
    }

    private PhaseOrder phase(Phase phase) {
        return new PhaseOrder(
                words.name("exchanges.plan.phase", phase),
                note(phase),
                tables(number -> words.t("exchanges.plan.table", number)),
                times.of(phase).stream()
                        .map(round -> new Line(
                                String.valueOf(round.number()), span(words, round), tables(table -> plan.rotation(phase)
                                        .visit(round.number(), table)
                                        .map(visit -> String.valueOf(visit.batch()))
                                        .orElse(NOTHING))))
                        .toList());
    }

    private List<String> tables(Function<Integer, String> told) {
        return IntStream.rangeClosed(1, plan.seating().tables().size())
                .boxed()
                .map(told)
                .toList();
    }

    private String note(Phase phase) {
        return words.t(
                "exchanges.paper.order.seconds",
                Math.round(plan.rotation(phase).secondsPerCard()),
                plan.settings().pauseSeconds(),
                times.isToTheMinute() ? 0 : 1);
    }

    static String span(Wording words, Timetable.Round round) {
        return words.t("exchanges.paper.order.span", words.time(round.starts()), words.time(round.ends()));
    }

    Course course(Phase phase, int table) {
        return new Course(
                words.name("exchanges.plan.phase", phase),
                times.of(phase).stream()
                        .map(round -> step(plan.rotation(phase), round, table))
                        .toList());
    }

    private Step step(PhaseRotation rotation, Timetable.Round round, int table) {
        Optional<PhaseRotation.Visit> visit = rotation.visit(round.number(), table);
        return new Step(
                String.valueOf(round.number()),
                span(words, round),
                visit.map(one -> words.t("exchanges.paper.batch", one.batch())).orElse(NOTHING),
                visit.map(one -> String.valueOf(one.cards().size())).orElse(NOTHING),
                visit.flatMap(one -> rotation.rounds().stream()
                                .skip(round.number())
                                .flatMap(List::stream)
                                .filter(later -> later.batch() == one.batch())
                                .findFirst())
                        .map(later -> words.t("exchanges.plan.table", later.table()))
                        .orElse(NOTHING));
    }

    PaperView.Briefs briefs() {
        return new PaperView.Briefs(
                IntStream.rangeClosed(1, plan.seating().tables().size())
                        .boxed()
                        .flatMap(table -> HELPERS.stream().map(helper -> brief(helper, table)))
                        .toList());
    }

    /** The buttons are named as the screens name them. */
    private Brief brief(String helper, int table) {
        @Nullable
        Object[] named = {
            table,
            words.t("live.desk.next"),
            words.t("live.desk.previous"),
            words.t("live.grid.yes"),
            words.t("live.grid.no"),
            words.t("live.grid.all-saved"),
            words.t("live.grid.later"),
            words.t("exchanges.paper.grid.read")
        };
        return new Brief(
                words.t("exchanges.paper.brief." + helper, table),
                words.t("exchanges.paper.brief." + helper + ".role", named),
                List.of(
                        half(Phase.OFFERS, table, List.of(welcome()), List.of(end(Phase.OFFERS))),
                        half(Phase.NEEDS, table, List.of(), List.of(end(Phase.NEEDS), endOfEvent()))),
                ADVICE.stream()
                        .map(about -> new Advice(
                                words.t("exchanges.paper.brief." + about),
                                words.t("exchanges.paper.brief." + helper + "." + about, named)
                                        .lines()
                                        .toList()))
                        .toList());
    }

    private Half half(Phase phase, int table, List<Moment> before, List<Moment> after) {
        return new Half(course(phase, table), note(phase), before, after);
    }
}
