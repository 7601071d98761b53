package eu.maillage.mail.domain;

import eu.maillage.mail.Correspondent;
import eu.maillage.mail.Letter;
import eu.maillage.mail.LetterFate;
import eu.maillage.mail.LetterId;
import eu.maillage.mail.Outbox;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Ids;
import eu.maillage.tenancy.InTerritory;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The outbox as rows: a letter is safe once the writer's transaction is. */
@Component
@InTerritory
class StoredOutbox implements Outbox {

    private final LetterStore letters;
    private final SuppressionStore suppressions;
    private final LetterRounds rounds;
    private final SmtpSettings settings;
    private final Clock clock;

    StoredOutbox(
            LetterStore letters,
            SuppressionStore suppressions,
            LetterRounds rounds,
            SmtpSettings settings,
            Clock clock) {
        this.letters = letters;
        this.suppressions = suppressions;
        this.rounds = rounds;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public LetterId send(Asker asker, Letter letter) {
        LetterId id = new LetterId(Ids.next());
        if (settings.complete()) {
            letters.add(id, letter, LetterState.WAITING, clock.instant());
            rounds.schedule(asker.territory(), id);
        } else {
            letters.add(id, letter, LetterState.HELD, clock.instant());
        }
        return id;
    }

    @Override
    public int withdraw(Asker asker, String key) {
        return letters.withdraw(key, clock.instant());
    }

    @Override
    public void erase(Asker asker, UUID reader, Optional<Correspondent> known) {
        letters.erase(reader, known, clock.instant());
        known.ifPresent(her -> suppressions.forgetBounce(her.address()));
    }

    @Override
    public List<String> unsent(Asker asker, String beginning) {
        return letters.unsent(beginning);
    }

    @Override
    public Map<String, LetterFate> fates(Asker asker, Collection<String> keys) {
        Map<String, LetterFate> fates = new HashMap<>();
        letters.states(keys).forEach((key, state) -> fates.put(key, fate(state)));
        return fates;
    }

    private static LetterFate fate(LetterState state) {
        return switch (state) {
            case WAITING, SENDING -> LetterFate.UNDER_WAY;
            case HELD -> LetterFate.KEPT;
            case SENT -> LetterFate.SENT;
            case WITHDRAWN -> LetterFate.WITHDRAWN;
            case FAILED, SUPPRESSED, EXPIRED -> LetterFate.STOPPED;
        };
    }
}
