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

    private final Map<UUID, Map<UUID, Mark>> byCard;

    private AnswerBook(Map<UUID, Map<UUID, Mark>> byCard) {
        this.byCard = byCard;
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
        return new AnswerBook(byCard);
    }

    /** What a company raised for a card; blank when the card did not reach it. */
    public Mark mark(UUID card, UUID organisation) {
        return marks(card).getOrDefault(organisation, Mark.BLANK);
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

    /** True when each of these companies has raised something for the card. */
    public boolean isSettled(UUID card, List<UUID> organisations) {
        return marks(card).keySet().containsAll(organisations);
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
