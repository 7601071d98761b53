package eu.maillage.events.web;

import eu.maillage.directory.OrganisationId;
import eu.maillage.events.Event;
import eu.maillage.events.ParticipantState;
import eu.maillage.ui.Option;
import eu.maillage.ui.Page;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who attends an event, and whom one could add.
 *
 * @param tables the number of the table of each, once the room has a plan
 * @param guests of the directory
 * @param newcomer an organisation that the directory does not know
 */
public record ParticipantsView(
        Event event,
        Attendants attendants,
        Map<OrganisationId, Integer> tables,
        GuestsFound guests,
        Newcomer newcomer) {

    /** How a newcomer can say that her details may be passed on. */
    public static List<Option> means(Page page) {
        return NewcomerForm.HEARD.stream()
                .map(means -> Option.of(means.name(), page.name("directory.means", means)))
                .toList();
    }

    /** Whether she is about to add somebody, so that even a phone shows how. */
    public boolean isAdding() {
        return guests.search().isAsked()
                || newcomer.isAsked()
                || attendants.all().isEmpty();
    }

    /** How many could be sent their link, because they have no card yet. */
    public int withoutCards() {
        return event.isAhead() ? attendants.withoutCards().size() : 0;
    }

    /** Whether the newcomer is one of the list, so that nothing is left to do. */
    public boolean isDone(OrganisationId alike) {
        return attendants.all().stream()
                .filter(each -> each.organisation().id().equals(alike))
                .anyMatch(each -> event.isAhead() || each.participant().state() == ParticipantState.PRESENT);
    }

    /** Where it sits. */
    public @Nullable Integer table(Attendant each) {
        return tables.get(each.organisation().id());
    }

    /** What one may mark an organisation as: before the event whether it comes, on the day whether it is there. */
    public List<ParticipantState> next(Attendant each) {
        List<ParticipantState> useful = event.isAhead()
                ? List.of(ParticipantState.CONFIRMED, ParticipantState.ABSENT)
                : List.of(ParticipantState.PRESENT, ParticipantState.ABSENT);
        return useful.stream()
                .filter(state -> state != each.participant().state()
                        || each.participant().formerDay() != null)
                .toList();
    }

    /** What the button that marks it says: on the day, one who does not come is one who is not there. */
    public String mark(ParticipantState next) {
        return next == ParticipantState.ABSENT && !event.isAhead()
                ? "events.mark.not-there"
                : "events.mark." + next.name().toLowerCase(Locale.ROOT);
    }

    public String address() {
        return "/events/" + event.id() + "/participants";
    }
}
