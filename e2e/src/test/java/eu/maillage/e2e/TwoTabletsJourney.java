package eu.maillage.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two tablets at one table: each shows what the other noted, and neither loses it. */
@ExtendWith(OneMaillage.class)
class TwoTabletsJourney {

    private static final Morning.Size SMALL = new Morning.Size(6, 2, 1, 2, 2);
    private static final int SECONDS = 10_000;

    private final OneMaillage.Shared shared;

    TwoTabletsJourney(OneMaillage.Shared shared) {
        this.shared = shared;
    }

    @Test
    void whatOneNotesTheOtherShowsAndItsNextLosesNothing() {
        Morning morning = Morning.prepared(shared.coordinator(), "Deux", SMALL);
        morning.start();
        try (Secretary one = enter(morning);
                Secretary other = enter(morning)) {
            String card = one.card();
            List<String> companies = one.answering();
            assertThat(other.card()).isEqualTo(card);
            one.says(companies.getFirst(), true);
            shows(other, companies.getFirst(), "yes");
            assertThat(other.page().locator(".grid-aside")).hasCount(0);

            other.next();
            other.awaitSaved();
            shows(one, companies.getLast(), "no");
            shows(one, companies.getFirst(), "yes");
            assertThat(morning.marks().get(one.title()))
                    .hasSize(companies.size())
                    .containsEntry(companies.getFirst(), "YES")
                    .containsEntry(companies.getLast(), "NO");

            other.open(card);
            other.says(companies.getFirst(), false);
            shows(one, companies.getFirst(), "no");
            assertThat(one.page().locator(".grid-aside")).hasText("noté sur un autre appareil");
            one.says(companies.getFirst(), true);
            assertThat(one.page().locator(".grid-aside")).hasCount(0);
            shows(other, companies.getFirst(), "yes");
            assertThat(one.troubles()).isEmpty();
            assertThat(other.troubles()).isEmpty();
        }
    }

    @Test
    void aTabletThatWasAloneCatchesUpWithoutTakingAnythingAway() throws Exception {
        Morning morning = Morning.prepared(shared.coordinator(), "Seule", SMALL);
        morning.start();
        try (CutLine line = CutLine.to(shared.maillage());
                Secretary alone = Secretary.enters(
                        shared.browsing().browser(), line.address(), morning.link("SECRETARY", "Table 1"));
                Secretary other = enter(morning)) {
            String card = alone.card();
            String title = alone.title();
            List<String> companies = alone.answering();
            line.cut();
            assertThat(alone.clock())
                    .containsText("la tablette garde tout", new ContainsTextOptions().setTimeout(30_000));
            alone.says(companies.get(1), true);
            alone.next();
            alone.awaitWaiting(2);
            alone.open(card);
            assertThat(alone.marks()).containsEntry(companies.getFirst(), "NON");
            other.says(companies.getFirst(), true);
            other.awaitSaved();

            line.mend();
            alone.awaitSaved();
            shows(alone, companies.getFirst(), "yes");
            shows(alone, companies.get(1), "yes");
            shows(other, companies.get(1), "yes");
            assertThat(morning.marks())
                    .containsOnlyKeys(title)
                    .extractingByKey(title)
                    .satisfies(marks -> assertThat(Map.copyOf(marks))
                            .hasSize(companies.size())
                            .containsEntry(companies.getFirst(), "YES")
                            .containsEntry(companies.get(1), "YES"));
        }
    }

    @Test
    void whoeverChangesTheTableIsToldOfThatOne() {
        Morning morning = Morning.prepared(shared.coordinator(), "Changer", SMALL);
        morning.start();
        try (Secretary one = enter(morning);
                Secretary other = enter(morning)) {
            one.sitAt(2);
            other.sitAt(2);
            String company = one.answering().getFirst();
            one.says(company, true);
            shows(other, company, "yes");
        }
    }

    /** It is pressed there within seconds. */
    private static void shows(Secretary secretary, String company, String answer) {
        assertThat(secretary.row(company).locator("[data-key^=mark-%s]".formatted(answer)))
                .hasAttribute("aria-pressed", "true", new HasAttributeOptions().setTimeout(SECONDS));
    }

    private Secretary enter(Morning morning) {
        return Secretary.enters(
                shared.browsing().browser(), shared.maillage().address(), morning.link("SECRETARY", "Table 1"));
    }
}
