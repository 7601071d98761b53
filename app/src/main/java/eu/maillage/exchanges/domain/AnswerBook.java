package eu.maillage.exchanges.domain;

import static java.util.Comparator.comparingLong;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What stands once every answer received is weighed: for each card, what each company raised. */
public final class AnswerBook {

    /** One company and one card. */
    private record Pair(UUID card, UUID organisation) {}

    /** A mark with all that decides whether it stands. */
    private record Said(UUID device, long sequence, long arrival, AnswerSource source, Mark mark) {}

    /** A card at a table. */
    private record Reading(UUID card, int table) {}

    private final Map<UUID, Map<UUID, Mark>> byCard;
    private final Map<Reading, Long> begun;
    private final Latecomers latecomers;

    private AnswerBook(Map<UUID, Map<UUID, Mark>> byCard, Map<Reading, Long> begun, Latecomers latecomers) {
        this.byCard = byCard;
        this.begun = begun;
        this.latecomers = latecomers;
    }

    public static AnswerBook of(Collection<ReceivedAnswer> received) {
        Map<Pair, Map<UUID, Said>> said = new HashMap<>();
        received.forEach(one -> one.answer().marks().forEach((organisation, mark) -> said.computeIfAbsent(
                        new Pair(one.answer().card(), organisation), _ -> new HashMap<>())
                .merge(one.answer().device(), said(one, mark), AnswerBook::newer)));
        Map<UUID, Map<UUID, Mark>> byCard = new HashMap<>();
        said.forEach((pair, byDevice) -> {
            Mark mark = standing(byDevice.values());
            if (mark != Mark.BLANK) {
                byCard.computeIfAbsent(pair.card(), _ -> new HashMap<>()).put(pair.organisation(), mark);
            }
        });
        return new AnswerBook(byCard, begun(received), Latecomers.NONE);
    }

    /** When each table first raised something for a card. */
    private static Map<Reading, Long> begun(Collection<ReceivedAnswer> received) {
        Map<Reading, Long> begun = new HashMap<>();
        received.stream()
                .filter(one -> one.answer().marks().values().stream().anyMatch(mark -> mark != Mark.BLANK))
                .forEach(one -> begun.merge(
                        new Reading(one.answer().card(), one.answer().table()), one.arrival(), Math::min));
        return begun;
    }

    /** The same book, with who came when. */
    AnswerBook with(Latecomers known) {
        return new AnswerBook(byCard, begun, known);
    }

    /** What a company raised for a card; blank when the card did not reach it. */
    public Mark mark(UUID card, UUID organisation) {
        return byCard.getOrDefault(card, Map.of()).getOrDefault(organisation, Mark.BLANK);
    }

    /** The companies that raised something for a card, without the blank ones. */
    public Map<UUID, Mark> marks(UUID card) {
        return Map.copyOf(byCard.getOrDefault(card, Map.of()));
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

    private static Said said(ReceivedAnswer received, Mark mark) {
        Answer answer = received.answer();
        return new Said(answer.device(), answer.sequence(), received.arrival(), answer.source(), mark);
    }

    private static Said newer(Said one, Said other) {
        return one.sequence() >= other.sequence() ? one : other;
    }

    /** A secretary who takes her mark back leaves the word to the participant's own phone. */
    private static Mark standing(Collection<Said> said) {
        Map<Boolean, List<Said>> bySide = said.stream()
                .collect(Collectors.partitioningBy(one -> one.source().prevailsOver(AnswerSource.PARTICIPANT)));
        Mark secretary = latest(bySide.getOrDefault(true, List.of()));
        return secretary == Mark.BLANK ? latest(bySide.getOrDefault(false, List.of())) : secretary;
    }

    private static Mark latest(List<Said> said) {
        return said.stream().max(comparingLong(Said::arrival)).map(Said::mark).orElse(Mark.BLANK);
    }
}
