package eu.maillage.exchanges.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What stands once every answer received is weighed: for each card, what each company raised. An answer more is weighed
 * against what its card's companies said before, and against nothing else.
 */
public final class AnswerBook {

    static final AnswerBook EMPTY =
            new AnswerBook(Map.of(), Map.of(), Map.of(), Set.of(), Mergers.NONE, Latecomers.NONE);

    /** A card at a table. */
    private record Reading(UUID card, int table) {}

    private final Map<UUID, CardWords> cards;
    private final Map<Reading, Long> begun;
    private final Map<Integer, Long> latest;
    private final Set<UUID> named;
    private final Mergers mergers;
    private final Latecomers latecomers;

    private AnswerBook(
            Map<UUID, CardWords> cards,
            Map<Reading, Long> begun,
            Map<Integer, Long> latest,
            Set<UUID> named,
            Mergers mergers,
            Latecomers latecomers) {
        this.cards = cards;
        this.begun = begun;
        this.latest = latest;
        this.named = named;
        this.mergers = mergers;
        this.latecomers = latecomers;
    }

    public static AnswerBook of(Collection<ReceivedAnswer> received) {
        return EMPTY.and(received);
    }

    /** The book with answers that were not in it, in whatever order they arrived. */
    AnswerBook and(Collection<ReceivedAnswer> received) {
        Map<UUID, CardWords> longer = new HashMap<>(cards);
        received.stream()
                .collect(Collectors.groupingBy(one -> one.answer().card()))
                .forEach((card, said) ->
                        longer.merge(card, CardWords.NONE.and(said, mergers), (known, _) -> known.and(said, mergers)));
        return new AnswerBook(longer, begun(received), latest(received), named(received), mergers, latecomers);
    }

    /** When each table first raised something for a card. */
    private Map<Reading, Long> begun(Collection<ReceivedAnswer> received) {
        Map<Reading, Long> all = new HashMap<>(begun);
        received.stream()
                .filter(one -> one.answer().marks().values().stream().anyMatch(mark -> mark != Mark.BLANK))
                .forEach(one ->
                        all.merge(new Reading(one.answer().card(), one.answer().table()), one.arrival(), Math::min));
        return all;
    }

    /** When each table was heard last. */
    private Map<Integer, Long> latest(Collection<ReceivedAnswer> received) {
        Map<Integer, Long> all = new HashMap<>(latest);
        received.forEach(one -> all.merge(one.answer().table(), one.arrival(), Math::max));
        return all;
    }

    private Set<UUID> named(Collection<ReceivedAnswer> received) {
        Set<UUID> all = new HashSet<>(named);
        received.forEach(one -> all.addAll(one.answer().marks().keySet()));
        return all.size() == named.size() ? named : all;
    }

    /** The same book, those who became one counted as one. */
    AnswerBook under(Mergers today) {
        if (today.equals(mergers)) {
            return this;
        }
        Map<UUID, CardWords> told = new HashMap<>();
        cards.forEach((card, words) -> told.put(card, words.under(today)));
        return new AnswerBook(told, begun, latest, named, today, latecomers);
    }

    /** Everybody who is named, as in the answers. */
    Set<UUID> named() {
        return named;
    }

    /** The same book, with who came when. */
    AnswerBook with(Latecomers known) {
        return new AnswerBook(cards, begun, latest, named, mergers, known);
    }

    /** What a company raised for a card; blank when the card did not reach it. */
    public Mark mark(UUID card, UUID organisation) {
        return marks(card).getOrDefault(organisation, Mark.BLANK);
    }

    /** The companies that raised something for a card, without the blank ones. */
    public Map<UUID, Mark> marks(UUID card) {
        return cards.getOrDefault(card, CardWords.NONE).marks();
    }

    /** Of the companies that an answer speaks of, by the ids it gives them, those of whom another mark stands than it says. */
    Map<UUID, Mark> otherwise(Answer answer) {
        Map<UUID, Mark> otherwise = new HashMap<>();
        answer.marks().forEach((organisation, said) -> {
            Mark standing = mark(answer.card(), mergers.of(organisation));
            if (standing != said) {
                otherwise.put(organisation, standing);
            }
        });
        return otherwise;
    }

    /** The place of a table's last answer in the order of arrival; 0 while there is none. */
    public long latest(int table) {
        return latest.getOrDefault(table, 0L);
    }

    /** The companies interested in a card. */
    public Set<UUID> interested(UUID card) {
        return marks(card).entrySet().stream()
                .filter(entry -> entry.getValue() == Mark.YES)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Of these companies of a table, those that are asked about a card: whoever came when it had been read is not. */
    public List<UUID> asked(int table, UUID card, List<UUID> organisations) {
        Long first = begun.get(new Reading(card, table));
        if (first == null || organisations.stream().noneMatch(marks(card)::containsKey)) {
            return organisations;
        }
        long read = first;
        return organisations.stream()
                .filter(organisation -> !latecomers.missed(organisation, read))
                .toList();
    }

    /** True when each of these companies of a table that is asked has raised something for the card. */
    public boolean isSettled(int table, UUID card, List<UUID> organisations) {
        return marks(card).keySet().containsAll(asked(table, card, organisations));
    }
}
