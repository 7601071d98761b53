package eu.maillage.mail.domain;

import eu.maillage.mail.LetterKind;
import eu.maillage.mail.Suppressions;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The list of those whom letters spare. */
@Component
@InTerritory
class StoredSuppressions implements Suppressions {

    private final SuppressionStore suppressions;
    private final Clock clock;

    StoredSuppressions(SuppressionStore suppressions, Clock clock) {
        this.suppressions = suppressions;
        this.clock = clock;
    }

    @Override
    public void unsubscribe(Asker asker, String address) {
        suppressions.unsubscribed(address, clock.instant());
    }

    @Override
    public void lift(Asker asker, String address) {
        suppressions.remove(address);
    }

    @Override
    public void tryAgain(Asker asker, String address) {
        suppressions.forgetBounce(address);
    }

    @Override
    public boolean holdBack(Asker asker, String address, LetterKind kind) {
        return suppressions.holdsBack(address, kind == LetterKind.MAILING);
    }
}
