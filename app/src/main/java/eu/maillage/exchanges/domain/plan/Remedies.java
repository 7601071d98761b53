package eu.maillage.exchanges.domain.plan;

import eu.maillage.events.BroughtCard;
import eu.maillage.exchanges.domain.Phase;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds what to change when the time is too short for a phase. */
public final class Remedies {

    private static final int HALF_MINUTE = 30;

    private final RotationQuestion question;
    private final ExchangeSettings settings;

    public Remedies(RotationQuestion question) {
        this.question = question;
        this.settings = question.settings();
    }

    /** The remedies for a phase, the mildest first; none when every table hears every card. */
    public List<Remedy> of(PhaseRotation rotation) {
        List<Remedy> remedies = new ArrayList<>();
        Phase phase = rotation.phase();
        if (rotation.roundsNeeded() > rotationRounds(phase)) {
            moreRounds(phase, rotation.roundsNeeded()).ifPresent(remedies::add);
        }
        if (rotation.secondsNeeded() > settings.phase(phase).roundSeconds()) {
            longerRounds(phase, rotation.secondsNeeded()).ifPresent(remedies::add);
            fewerCards(phase).ifPresent(remedies::add);
            moreTables(phase).ifPresent(remedies::add);
        }
        return remedies;
    }

    private int rotationRounds(Phase phase) {
        return settings.phase(phase).rounds();
    }

    private Optional<Remedy> moreRounds(Phase phase, int rounds) {
        if (rounds > PhaseSettings.MOST_ROUNDS) {
            return Optional.empty();
        }
        ExchangeSettings longer = settings.with(phase, settings.phase(phase).withRounds(rounds));
        return Optional.of(new Remedy.MoreRounds(phase, rounds, ends(longer, phase), putOff(longer)));
    }

    private Optional<Remedy> longerRounds(Phase phase, int needed) {
        int seconds = Math.ceilDiv(needed, HALF_MINUTE) * HALF_MINUTE;
        if (seconds > PhaseSettings.LONGEST_ROUND) {
            return Optional.empty();
        }
        ExchangeSettings longer = settings.with(phase, settings.phase(phase).withRoundSeconds(seconds));
        return Optional.of(new Remedy.LongerRounds(phase, seconds, ends(longer, phase), putOff(longer)));
    }

    private static LocalTime ends(ExchangeSettings changed, Phase phase) {
        return Timetable.of(changed).ends(phase);
    }

    /** When the second phase begins instead, if the first one now lasts into it. */
    private @Nullable LocalTime putOff(ExchangeSettings changed) {
        LocalTime starts = changed.withPhasesApart().needs().starts();
        return starts.equals(settings.needs().starts()) ? null : starts;
    }

    private Optional<Remedy> fewerCards(Phase phase) {
        int room = cardsPerRound(phase);
        return IntStream.iterate(mostBrought(phase) - 1, most -> most >= 1, most -> most - 1)
                .filter(most -> question.largestBatch(phase, most) <= room)
                .boxed()
                .findFirst()
                .map(most -> new Remedy.FewerCards(phase, most, leftOut(phase, most)));
    }

    private int leftOut(Phase phase, int most) {
        return new RotationQuestion(
                        question.seating(), question.guests(), question.cards(), settings.withMostCards(most))
                .leftOut(phase)
                .size();
    }

    private int mostBrought(Phase phase) {
        return (int) question.of(phase).stream()
                .collect(Collectors.groupingBy(BroughtCard::organisation, Collectors.counting()))
                .values()
                .stream()
                .mapToLong(count -> count)
                .max()
                .orElse(0);
    }

    /** So many that the largest batch fits whoever sits together, while no table becomes smaller than it may. */
    private Optional<Remedy> moreTables(Phase phase) {
        int present = (int)
                question.guests().stream().filter(guest -> !guest.absent()).count();
        int most = Math.min(
                Math.min(ExchangeSettings.MOST_TABLES, PhaseSettings.MOST_ROUNDS),
                present / Math.max(2, settings.fewestSeats()));
        List<Integer> brought = brought(phase);
        return IntStream.rangeClosed(settings.tables() + 1, most)
                .filter(tables -> largest(brought, Math.ceilDiv(present, tables)) <= cardsPerRound(phase))
                .boxed()
                .findFirst()
                .map(tables -> {
                    ExchangeSettings wider = settings.widened(tables, present);
                    return new Remedy.MoreTables(phase, tables, tables, ends(wider, phase), putOff(wider));
                });
    }

    /** How many cards of the phase each organisation has in the round, the most first. */
    private List<Integer> brought(Phase phase) {
        List<BroughtCard> leftOut = question.leftOut(phase);
        return question.of(phase).stream()
                .filter(card -> !leftOut.contains(card))
                .collect(Collectors.groupingBy(BroughtCard::organisation, Collectors.summingInt(_ -> 1)))
                .values()
                .stream()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** If those who brought most sat together. */
    private static int largest(List<Integer> brought, int seats) {
        return brought.stream().limit(seats).mapToInt(count -> count).sum();
    }

    private int cardsPerRound(Phase phase) {
        return settings.phase(phase).roundSeconds() / settings.minCardSeconds();
    }
}
