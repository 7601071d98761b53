package eu.maillage.events.web;

import static eu.maillage.events.EventStep.FOLLOW_UP;
import static eu.maillage.events.EventStep.MOBILISE;
import static eu.maillage.events.EventStep.PLAN;
import static eu.maillage.events.EventStep.PREPARE;
import static eu.maillage.events.EventStep.RUN;

import eu.maillage.events.Event;
import eu.maillage.events.EventStep;
import eu.maillage.events.EventTask;
import eu.maillage.events.EventTask.Standing;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the one thing to do next among all that an event needs. Not everybody ever answers, and not every card is ever
 * written: so companies are won first, and in the last days the plan goes before them.
 */
record NextStep(Event event, List<EventTask> tasks, LocalDate today) {

    private static final int LAST_DAYS = 7;

    Optional<EventTask> find() {
        return order().stream()
                .flatMap(this::doable)
                .filter(task -> task.standing() == Standing.MISSING)
                .findFirst()
                .or(this::atRest);
    }

    /** Where nothing is missing: papers before the day, figures after it. */
    private Optional<EventTask> atRest() {
        return doable(event.isOver() ? FOLLOW_UP : PLAN).reduce((_, last) -> last);
    }

    private List<EventStep> order() {
        return switch (event.state()) {
            case CLOSED -> List.of(FOLLOW_UP);
            case RUNNING -> today.isAfter(event.day()) ? List.of(FOLLOW_UP) : List.of(RUN, FOLLOW_UP);
            case POSTPONED -> List.of(PREPARE);
            case DRAFT, OPEN -> before();
        };
    }

    private List<EventStep> before() {
        if (today.isAfter(event.day())) {
            return List.of(RUN);
        }
        if (today.equals(event.day())) {
            return List.of(PLAN, RUN, MOBILISE);
        }
        return today.plusDays(LAST_DAYS).isBefore(event.day())
                ? List.of(PREPARE, MOBILISE, PLAN)
                : List.of(PREPARE, PLAN, MOBILISE);
    }

    /** The tasks of a step that somebody can do, in their order. */
    private Stream<EventTask> doable(EventStep step) {
        return tasks.stream()
                .filter(task -> task.step() == step && task.act() != null)
                .sorted(Comparator.comparingInt(EventTask::order));
    }
}
