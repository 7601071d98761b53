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
 * written: so companies are won first, and in the last days the plan goes before them, made of the cards that lie ready.
 */
record NextStep(Event event, List<EventTask> tasks, LocalDate today) {

    private static final int LAST_DAYS = 7;

    Optional<EventTask> find() {
        return order().filter(task -> task.standing() == Standing.MISSING)
                .findFirst()
                .or(this::atRest);
    }

    /** Where nothing is missing: papers before the day, figures after it. */
    private Optional<EventTask> atRest() {
        return doable(event.isOver() ? FOLLOW_UP : PLAN).reduce((_, last) -> last);
    }

    private Stream<EventTask> order() {
        return switch (event.state()) {
            case CLOSED -> doable(FOLLOW_UP);
            case RUNNING -> today.isAfter(event.day()) ? doable(FOLLOW_UP) : doable(RUN, FOLLOW_UP);
            case POSTPONED -> doable(PREPARE);
            case DRAFT, OPEN -> before();
        };
    }

    private Stream<EventTask> before() {
        if (today.isAfter(event.day())) {
            return doable(RUN);
        }
        if (today.equals(event.day())) {
            return Stream.concat(waitingCards(), doable(PLAN, RUN, MOBILISE));
        }
        return today.plusDays(LAST_DAYS).isBefore(event.day())
                ? doable(PREPARE, MOBILISE, PLAN)
                : Stream.of(doable(PREPARE), waitingCards(), doable(PLAN, MOBILISE))
                        .flatMap(each -> each);
    }

    private Stream<EventTask> waitingCards() {
        return doable(MOBILISE).filter(task -> task.order() == EventTasks.WAITING_CARDS);
    }

    /** The tasks of these steps that somebody can do, in their order. */
    private Stream<EventTask> doable(EventStep... steps) {
        return Stream.of(steps).flatMap(step -> tasks.stream()
                .filter(task -> task.step() == step && task.act() != null)
                .sorted(Comparator.comparingInt(EventTask::order)));
    }
}
