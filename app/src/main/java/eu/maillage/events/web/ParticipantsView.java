package eu.maillage.events.web;

import eu.maillage.directory.OrganisationFace;
import eu.maillage.events.Event;
import eu.maillage.events.ParticipantState;
import eu.maillage.ui.FormState;
import eu.maillage.ui.Option;
import java.util.List;
import java.util.Locale;

/**
 * Who attends an event, and whom one could add.
 *
 * @param text what was searched in the directory
 * @param found of the directory, without those who attend already
 * @param newcomer the form for an organisation that the directory does not know
 */
public record ParticipantsView(EventBoard board, String text, List<OrganisationFace> found, FormState newcomer) {

    public Event event() {
        return board.event();
    }

    /** How many could be sent their link, because they have no card yet. */
    public long withoutCards() {
        return event().isAhead()
                ? board.counted().stream()
                        .filter(each -> each.cards().offers()
                                        + each.cards().needs()
                                        + each.cards().waiting()
                                        + each.cards().refused()
                                == 0)
                        .count()
                : 0;
    }

    /** What one may mark an organisation as: before the event whether it comes, on the day whether it is there. */
    public List<ParticipantState> next(Attendant each) {
        List<ParticipantState> useful = event().isAhead()
                ? List.of(ParticipantState.CONFIRMED, ParticipantState.ABSENT)
                : List.of(ParticipantState.PRESENT, ParticipantState.ABSENT);
        return useful.stream()
                .filter(state -> state != each.participant().state())
                .toList();
    }

    /** What the button that marks it says: on the day, one who does not come is one who is not there. */
    public String mark(ParticipantState next) {
        return next == ParticipantState.ABSENT && !event().isAhead()
                ? "events.mark.not-there"
                : "events.mark." + next.name().toLowerCase(Locale.ROOT);
    }

    public List<Option> choices() {
        return found.stream()
                .map(face -> new Option(face.id().toString(), face.name(), face.commune()))
                .toList();
    }

    public String address() {
        return "/events/" + event().id() + "/participants";
    }
}
