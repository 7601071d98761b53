package eu.maillage.exchanges.web;

import eu.maillage.exchanges.domain.Mark;
import eu.maillage.exchanges.domain.Phase;
import eu.maillage.ui.CardFace;
import eu.maillage.ui.FormState;
import eu.maillage.ui.Tab;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.MapBindingResult;

/**
 * What a table's helper has before her: the cards of the batch, one of them open, and the companies around the table.
 *
 * @param choices the tables to choose among, while she has not said which is hers
 * @param tables the tables she may change to
 * @param everyRound the rounds of all phases, where she may look
 * @param position of the open card, from 1; 0 when the table has none
 * @param seconds that each card gets
 * @param heard how many cards there is time for
 * @param conditions of the open card, in a sentence
 * @param next the card after it
 */
public record DeskView(
        RoomView room,
        List<TableChoice> choices,
        List<Tab> tables,
        List<Tab> everyRound,
        int table,
        String tableName,
        Phase phase,
        int round,
        int rounds,
        int batch,
        List<CardRow> cards,
        int position,
        long seconds,
        int heard,
        @Nullable CardFace card,
        @Nullable String conditions,
        @Nullable CardFace next,
        List<Company> companies) {

    /** A card of the batch. */
    public record CardRow(UUID id, String number, String title, String owner, String href, boolean done) {}

    /**
     * A company around the table.
     *
     * @param part whether it answers, brought the card, or is not there
     */
    public record Company(UUID id, String name, Part part, Mark mark) {

        /** The name of its field. */
        public String field() {
            return "mark." + id;
        }

        public boolean canBeMarked() {
            return part == Part.ANSWERS || part == Part.LEFT;
        }

        public boolean left() {
            return part == Part.LEFT;
        }

        /** The name of the field that says what the page showed: only what differs from it was marked. */
        public String shown() {
            return "was." + id;
        }
    }

    /** What a company has to do with a card. */
    public enum Part {
        ANSWERS,
        /** It left since: what it raised in this round can be corrected. */
        LEFT,
        OWNER,
        ABSENT
    }

    /** The marks of the open card, as a form without a script shows them. */
    public FormState form() {
        Map<String, Mark> marks = companies.stream()
                .filter(company -> company.mark() != Mark.BLANK)
                .collect(Collectors.toMap(Company::field, Company::mark));
        return FormState.of(new MapBindingResult(marks, "form"));
    }

    public boolean hasPrevious() {
        return position > 1;
    }

    public boolean hasNext() {
        return position > 0 && position < cards.size();
    }

    public @Nullable String previousHref() {
        return hasPrevious() ? cards.get(position - 2).href() : null;
    }

    public @Nullable String nextHref() {
        return hasNext() ? cards.get(position).href() : null;
    }

    /** Another round is looked at than the one in which the room is. */
    public boolean isAway() {
        return room.isOn() && (phase != room.phase() || round != room.round());
    }

    /** The open card. */
    public @Nullable CardRow open() {
        return position == 0 ? null : cards.get(position - 1);
    }
}
