package eu.maillage.exchanges.domain.plan;

import eu.maillage.events.BroughtCard;
import eu.maillage.exchanges.domain.Phase;
import java.time.LocalTime;
import java.util.ArrayList;
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

    /** With so many tables an average batch fits; each round more lets it go to every table. */
    private Optional<Remedy> moreTables(Phase phase) {
        int going = question.of(phase).size() - leftOutNow(phase);
        int tables = Math.ceilDiv(going, Math.max(1, cardsPerRound(phase)));
        int present = (int)
                question.guests().stream().filter(guest -> !guest.absent()).count();
        if (tables <= settings.tables() || tables > ExchangeSettings.MOST_TABLES || tables * 2 > present) {
            return Optional.empty();
        }
        ExchangeSettings wider = settings.withTables(tables, present)
                .with(phase, settings.phase(phase).withRounds(Math.min(tables, PhaseSettings.MOST_ROUNDS)));
        return Optional.of(new Remedy.MoreTables(phase, tables, tables, ends(wider, phase), putOff(wider)));
    }

    private int leftOutNow(Phase phase) {
        return question.leftOut(phase).size();
    }

    private int cardsPerRound(Phase phase) {
        return settings.phase(phase).roundSeconds() / settings.minCardSeconds();
    }
}
