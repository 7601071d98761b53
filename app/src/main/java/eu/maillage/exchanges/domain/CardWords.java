package eu.maillage.exchanges.domain;

import static java.util.Comparator.comparingLong;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that was said of one card and may still count: of each device the newest mark of each company and the newest NON that it
 * only implied, and the mark that stands of all of them. What a device said before is forgotten, so it grows with companies and
 * devices, not with answers.
 *
 * @param said by the company's id as it was sent
 * @param marks that stand, without the blank ones, by the company's id of today
 */
record CardWords(Map<UUID, List<Said>> said, Map<UUID, Mark> marks) {

    static final CardWords NONE = new CardWords(Map.of(), Map.of());

    CardWords {
        said = Map.copyOf(said);
        marks = Map.copyOf(marks);
    }

    /** A mark with all that decides whether it stands. */
    record Said(UUID device, long sequence, long arrival, AnswerSource source, Mark mark, boolean implied) {

        /** Of one device: what two say at one moment who are one was said in one answer. */
        static Said newer(Said one, Said other) {
            if (one.sequence == other.sequence) {
                return new Said(
                        one.device, one.sequence, one.arrival, one.source, one.mark.orHeavier(other.mark), one.implied);
            }
            return one.sequence > other.sequence ? one : other;
        }

        /** What was unknown when it came: whoever took a mark back before, or on this device before it was said, left it open. */
        boolean isAfter(Said unsaid) {
            return device.equals(unsaid.device) ? sequence > unsaid.sequence : arrival > unsaid.arrival;
        }

        private Spoken spoken() {
            return new Spoken(device, implied);
        }
    }

    /** Who said something, and how. */
    private record Spoken(UUID device, boolean implied) {}

    CardWords and(Collection<ReceivedAnswer> received, Mergers mergers) {
        Map<UUID, List<Said>> longer = new HashMap<>(said);
        received.forEach(one -> said(one)
                .forEach((organisation, word) -> longer.merge(organisation, List.of(word), CardWords::newest)));
        Set<UUID> touched = received.stream()
                .flatMap(one -> one.answer().marks().keySet().stream())
                .map(mergers::of)
                .collect(Collectors.toSet());
        Map<UUID, Mark> standing = new HashMap<>(marks);
        standing.keySet().removeAll(touched);
        standing.putAll(standing(longer, mergers, touched::contains));
        return new CardWords(longer, standing);
    }

    CardWords under(Mergers mergers) {
        return new CardWords(said, standing(said, mergers, _ -> true));
    }

    private static Map<UUID, Said> said(ReceivedAnswer received) {
        Answer answer = received.answer();
        Map<UUID, Said> words = new HashMap<>();
        answer.marks()
                .forEach((organisation, mark) -> words.put(
                        organisation,
                        new Said(
                                answer.device(),
                                answer.sequence(),
                                received.arrival(),
                                answer.source(),
                                mark,
                                answer.implied())));
        return words;
    }

    private static Map<UUID, Mark> standing(Map<UUID, List<Said>> said, Mergers mergers, Predicate<UUID> asked) {
        Map<UUID, List<Said>> today = new HashMap<>();
        said.forEach((organisation, words) -> {
            UUID known = mergers.of(organisation);
            if (asked.test(known)) {
                today.merge(known, words, CardWords::newest);
            }
        });
        Map<UUID, Mark> standing = new HashMap<>();
        today.forEach((organisation, words) -> {
            Mark mark = standing(words);
            if (mark != Mark.BLANK) {
                standing.put(organisation, mark);
            }
        });
        return standing;
    }

    /** The newest mark of each device, and the newest that it implied. */
    private static List<Said> newest(List<Said> some, List<Said> others) {
        return List.copyOf(Stream.concat(some.stream(), others.stream())
                .collect(Collectors.toMap(Said::spoken, word -> word, Said::newer))
                .values());
    }

    /**
     * A secretary who takes her mark back leaves the word to the participant's own phone; where nobody's mark stands, what was
     * implied since counts.
     */
    private static Mark standing(List<Said> said) {
        Optional<Said> secretary = latest(said, true);
        Mark marked = mark(secretary) == Mark.BLANK ? mark(latest(said, false)) : mark(secretary);
        boolean implied = said.stream().filter(Said::implied).anyMatch(one -> secretary
                .filter(unsaid -> !one.isAfter(unsaid))
                .isEmpty());
        return marked == Mark.BLANK && implied ? Mark.NO : marked;
    }

    private static Mark mark(Optional<Said> said) {
        return said.map(Said::mark).orElse(Mark.BLANK);
    }

    /** The mark that arrived last, of secretaries or of participants. */
    private static Optional<Said> latest(List<Said> said, boolean secretary) {
        return said.stream()
                .filter(one -> !one.implied())
                .filter(one -> one.source().prevailsOver(AnswerSource.PARTICIPANT) == secretary)
                .max(comparingLong(Said::arrival));
    }
}
