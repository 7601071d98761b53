package eu.maillage.exchanges.domain.plan;

import eu.maillage.exchanges.domain.Phase;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** When each round of the morning begins and ends. */
public record Timetable(List<Round> rounds) {

    /** One round. */
    public record Round(Phase phase, int number, LocalTime starts, LocalTime ends) {}

    public Timetable {
        rounds = List.copyOf(rounds);
    }

    public static Timetable of(ExchangeSettings settings) {
        List<Round> rounds = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            PhaseSettings times = settings.phase(phase);
            LocalTime starts = times.starts();
            for (int number = 1; number <= times.rounds(); number++) {
                LocalTime ends = starts.plusSeconds(times.roundSeconds());
                rounds.add(new Round(phase, number, starts, ends));
                starts = ends.plusSeconds(settings.pauseSeconds());
            }
        }
        return new Timetable(rounds);
    }

    public List<Round> of(Phase phase) {
        return rounds.stream().filter(round -> round.phase() == phase).toList();
    }

    public LocalTime ends(Phase phase) {
        return of(phase).getLast().ends();
    }

    /** How long a phase lasts, its pauses included. */
    public static Duration length(PhaseSettings phase, int pauseSeconds) {
        return Duration.ofSeconds((long) phase.rounds() * phase.roundSeconds() + (phase.rounds() - 1L) * pauseSeconds);
    }

    /** Whether every round begins on a whole minute; where one does not, its time is told without the seconds. */
    public boolean isToTheMinute() {
        return rounds.stream().allMatch(round -> round.starts().getSecond() == 0);
    }

    /** Whether the second phase would begin before the first one ends. */
    public boolean overlaps() {
        return of(Phase.NEEDS).getFirst().starts().isBefore(ends(Phase.OFFERS));
    }
}
