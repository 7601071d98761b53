package eu.maillage.events.web;

import eu.maillage.events.ClosingAdvice.Advice;
import eu.maillage.events.Event;
import eu.maillage.events.EventState;
import eu.maillage.events.EventStep;
import eu.maillage.events.EventTask;
import eu.maillage.events.EventTask.Standing;
import eu.maillage.events.ParticipantState;
import eu.maillage.ui.Page;
import eu.maillage.ui.Step;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The home of an event: its life in steps, and what is missing at each.
 *
 * @param next the one thing to do next
 * @param beforeClosing what would be lost by closing it now
 * @param begun whether its room has begun, so that there is no way back before that
 * @param reopens whether it is over, and can be opened again
 */
public record EventHomeView(
        EventBoard board,
        List<EventTask> tasks,
        @Nullable EventTask next,
        List<Advice> beforeClosing,
        boolean begun,
        boolean reopens) {

    public Event event() {
        return board.event();
    }

    public List<EventTask> of(EventStep step) {
        return tasks.stream()
                .filter(task -> task.step() == step)
                .sorted(Comparator.comparingInt(EventTask::order))
                .toList();
    }

    /** Once the event is over, and before the day once it runs, what was left for later at a step is history. */
    private boolean isDone(EventStep step) {
        boolean history = event().state() == EventState.CLOSED
                || (event().state() == EventState.RUNNING && step.compareTo(EventStep.RUN) < 0);
        return !of(step).isEmpty()
                && of(step).stream()
                        .allMatch(task ->
                                history ? task.standing() != Standing.MISSING : task.standing() == Standing.DONE);
    }

    public List<Step> steps(Page page) {
        EventStep now = next == null || next.standing() != Standing.MISSING ? null : next.step();
        return Stream.of(EventStep.values())
                .map(step -> new Step(
                        page.name("events.step", step),
                        step == now ? Step.State.NOW : isDone(step) ? Step.State.DONE : Step.State.LATER,
                        "#" + step.name(),
                        missing(page, step)))
                .toList();
    }

    /** Whether moving the event into this state is the next thing to do, and so has its button there. */
    public boolean nextMovesTo(EventState state) {
        return next != null && next.act() != null && next.act().move() == state;
    }

    /** Where a task leads: what the next step does stands there alone. */
    public String href(EventTask task) {
        EventTask.Act act = task.act();
        return act != null && act.move() != null && task.equals(next) ? "#next" : task.href();
    }

    private Stream<EventTask> missing(EventStep step) {
        return of(step).stream().filter(task -> task.standing() == Standing.MISSING);
    }

    private @Nullable String missing(Page page, EventStep step) {
        List<EventTask> lacking = missing(step).toList();
        return lacking.isEmpty()
                ? null
                : page.t("events.home.missing", say(page, lacking.getFirst()), lacking.size() - 1);
    }

    /** How a task stands, in a word: once the event is over, there is no later. */
    public String standing(Page page, EventTask task) {
        return task.standing() == Standing.LATER && event().state() == EventState.CLOSED
                ? page.t("events.standing.not-done")
                : page.name("events.standing", task.standing());
    }

    public String say(Page page, EventTask task) {
        return page.t(task.messageKey(), task.arguments().toArray());
    }

    public int present() {
        return board.attendants().in(ParticipantState.PRESENT);
    }
}
