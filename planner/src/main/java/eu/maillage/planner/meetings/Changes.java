package eu.maillage.planner.meetings;

import eu.maillage.planner.Sentence;
import eu.maillage.planner.meetings.MeetingPlan.Change;
import eu.maillage.planner.meetings.MeetingProblem.Participant;
import eu.maillage.planner.meetings.MeetingProblem.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What differs from the earlier plan, each with its reason. */
final class Changes {

    private final MeetingCase day;
    private final int[] slotOf;
    private final int[] tableOf;

    Changes(MeetingCase day, int[] slotOf, int[] tableOf) {
        this.day = day;
        this.slotOf = slotOf;
        this.tableOf = tableOf;
    }

    List<Change> all() {
        List<Change> changes = new ArrayList<>();
        for (int meeting = 0; meeting < day.meetings; meeting++) {
            Placed from = day.previousSlot[meeting] == MeetingCase.NONE
                    ? null
                    : placed(meeting, day.previousSlot[meeting], day.previousTable[meeting]);
            Placed to = slotOf[meeting] == 0
                    ? null
                    : placed(meeting, slotOf[meeting], day.video[meeting] ? MeetingCase.NONE : tableOf[meeting]);
            boolean noTableBefore = from != null && from.table() == null && to != null && from.slot() == to.slot();
            if (!Objects.equals(from, to) && !noTableBefore) {
                changes.add(new Change(day.id(meeting), from, to, reason(meeting, from, to)));
            }
        }
        return changes;
    }

    private Placed placed(int meeting, int slot, int table) {
        return new Placed(day.id(meeting), slot, table == MeetingCase.NONE ? null : table);
    }

    private Sentence reason(int meeting, @Nullable Placed from, @Nullable Placed to) {
        if (from == null) {
            return to == null
                    ? new Sentence(
                            "Aucun créneau ne reste pour ce nouveau rendez-vous.",
                            "No slot is left for this new meeting.")
                    : new Sentence("Nouveau rendez-vous.", "New meeting.");
        }
        if (to != null && to.slot() == from.slot()) {
            return new Sentence("La table change, le créneau reste.", "The table changes, the slot stays.");
        }
        Sentence absence = absence(meeting, from.slot());
        if (absence != null) {
            return absence;
        }
        Sentence displaced = displaced(meeting, from.slot());
        return displaced != null
                ? displaced
                : new Sentence(
                        "Le créneau %d n’est plus possible pour ce rendez-vous.".formatted(from.slot()),
                        "Slot %d is no longer possible for this meeting.".formatted(from.slot()));
    }

    private @Nullable Sentence absence(int meeting, int slot) {
        for (int participant : day.participantsOf[meeting]) {
            Participant person = day.problem.participants().get(participant);
            if (person.unavailable().contains(slot)) {
                return new Sentence(
                        "%s n’est pas disponible au créneau %d.".formatted(person.id(), slot),
                        "%s is not available at slot %d.".formatted(person.id(), slot));
            }
        }
        return null;
    }

    private @Nullable Sentence displaced(int meeting, int slot) {
        int atTables = 0;
        for (int other = 0; other < day.meetings; other++) {
            if (slotOf[other] == slot && other != meeting) {
                atTables += day.video[other] ? 0 : 1;
                for (int participant : day.participantsOf[other]) {
                    if (contains(day.participantsOf[meeting], participant)) {
                        return new Sentence(
                                "%s a le rendez-vous %s au créneau %d."
                                        .formatted(day.participant(participant), day.id(other), slot),
                                "%s has meeting %s at slot %d."
                                        .formatted(day.participant(participant), day.id(other), slot));
                    }
                }
            }
        }
        return !day.video[meeting] && atTables >= day.problem.places().tables()
                ? new Sentence(
                        "Toutes les tables sont prises au créneau %d.".formatted(slot),
                        "All tables are taken at slot %d.".formatted(slot))
                : null;
    }

    private static boolean contains(int[] numbers, int number) {
        for (int one : numbers) {
            if (one == number) {
                return true;
            }
        }
        return false;
    }
}
