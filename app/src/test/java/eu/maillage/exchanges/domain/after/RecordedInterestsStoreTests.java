package eu.maillage.exchanges.domain.after;

import static eu.maillage.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.domain.Organisations;
import eu.maillage.exchanges.Interest;
import eu.maillage.exchanges.web.after.SmallMorning;
import eu.maillage.tenancy.Asker;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@MaillageTest
class RecordedInterestsStoreTests {

    private final RecordedInterests interests;
    private final ResultLetters letters;
    private final Outcomes outcomes;
    private final Organisations organisations;
    private final SmallMorning morning;

    RecordedInterestsStoreTests(
            RecordedInterests interests,
            ResultLetters letters,
            Outcomes outcomes,
            Organisations organisations,
            ApplicationContext application,
            Given given) {
        this.interests = interests;
        this.letters = letters;
        this.outcomes = outcomes;
        this.organisations = organisations;
        this.morning = new SmallMorning(application, given.aCoordinator());
        morning.close();
        eventually("the interests are recorded", () -> told().size() == 4);
    }

    private List<Interest> told() {
        return interests.of(morning.coordinator, morning.event);
    }

    @Test
    void aSecondClosingTellsNothingAgainEvenWhenTwoBecameOne() {
        List<Interest> before = told();
        morning.printerBecomes(organisations, "Imprimerie du Lac et de la Brume");
        interests.record(Asker.application(morning.coordinator.territory()), morning.event);
        assertThat(told()).isEqualTo(before);
    }

    @Test
    void whoGotHerFileUnderAnotherNameIsNotSentItAgain() {
        letters.sendAll(morning.coordinator, morning.event);
        OrganisationId kept = morning.printerBecomes(organisations, "Imprimerie du Lac et de la Brume");
        assertThat(letters.written(morning.coordinator, outcomes.of(morning.coordinator, morning.event)))
                .containsKey(kept);
        assertThat(letters.sendAll(morning.coordinator, morning.event)).isEqualTo(new Sending.Sent(0, 1));
    }
}
