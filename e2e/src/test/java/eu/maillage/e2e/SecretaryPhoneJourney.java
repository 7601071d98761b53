package eu.maillage.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A table of five on a small phone: a card in two taps, whoever comes late, until the exchange is over. */
@ExtendWith(OneMaillage.class)
class SecretaryPhoneJourney {

    private static final Morning.Size ONE_TABLE = new Morning.Size(5, 2, 1, 1, 1);
    private static final HasCountOptions PATIENT_COUNT = new HasCountOptions().setTimeout(20_000);
    private static final ContainsTextOptions PATIENTLY = new ContainsTextOptions().setTimeout(20_000);
    private static final String IN_SIGHT = """
            (parts) => {
              const inSight = (one) => {
                const box = one.getBoundingClientRect();
                const at = (y) => document.elementFromPoint(box.x + box.width / 2, y);
                return box.top >= 0 && box.bottom <= innerHeight
                  && [box.top + 2, box.y + box.height / 2, box.bottom - 2].every((y) => one.contains(at(y)) || at(y)?.contains(one));
              };
              const found = [...document.querySelectorAll(parts)];
              return found.length > 0 && found.every(inSight);
            }
            """;
    private static final String LARGE_AND_IN_COLUMNS = """
            () => ['yes', 'no'].every((answer) => {
              const found = [...document.querySelectorAll(`.grid-row .btn-${answer}`)].map((one) => one.getBoundingClientRect());
              return found.length > 0 && found.every((box) => box.height >= 64 && box.width >= 100 && box.x === found[0].x);
            })
            """;

    private final OneMaillage.Shared shared;

    SecretaryPhoneJourney(OneMaillage.Shared shared) {
        this.shared = shared;
    }

    @Test
    void theCardItsCompaniesAndTheWayOnAreOneScreen() {
        Morning morning = Morning.prepared(shared.coordinator(), "Téléphone", ONE_TABLE);
        morning.start();
        try (Secretary secretary = enter(morning)) {
            secretary.page().setViewportSize(360, 740);
            for (String part :
                    List.of("#grid-card h2", ".card-terms", "#grid-clock", "#grid-saved", "[data-key=next]")) {
                inSight(secretary, part);
            }
            companiesInSight(secretary, 5);
            assertThat(secretary.page().locator(".card-terms")).containsText("20 kg · Quai 3 · Conditions");
            assertThat(secretary.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(360);
            assertThat(secretary.page().locator(".grid-keys")).isHidden();
            secretary.page().evaluate("scrollTo(0, document.body.scrollHeight)");
            inSight(secretary, "#grid-saved");
            secretary.open(secretary.batch().get(2));
            inSight(secretary, "#grid-card h2");
            secretary.next();
            inSight(secretary, "#grid-card h2");
            inSight(secretary, "[data-key=next]");
        }
    }

    @Test
    void whoeverComesLateTakesNoCardAwayAndNoTick() {
        Morning morning = Morning.prepared(shared.coordinator(), "Retard", ONE_TABLE);
        morning.begin();
        morning.start();
        try (Secretary secretary = enter(morning)) {
            secretary.next();
            secretary.next();
            secretary.awaitSaved();
            String card = secretary.card();
            List<String> batch = secretary.batch();
            morning.welcomeNewcomer("Retardataire tardive");
            assertThat(secretary.saying("Retardataire tardive")).hasCount(1, PATIENT_COUNT);

            assertThat(secretary.card()).isEqualTo(card);
            assertThat(secretary.batch()).isEqualTo(batch);
            assertThat(ticks(secretary)).hasCount(2);
            secretary.open(batch.get(4));
            secretary.page().reload();
            assertThat(secretary.saying("Retardataire tardive")).hasCount(1, PATIENT_COUNT);
            assertThat(secretary.card()).isEqualTo(batch.get(4));
            assertThat(secretary.batch()).isEqualTo(batch);
            assertThat(ticks(secretary)).hasCount(2);
            secretary.next();
            secretary.awaitSaved();
            assertThat(ticks(secretary)).hasCount(3);
        }
    }

    @Test
    void onceTheEventIsClosedThePageSaysSoAndOffersNothing() {
        Morning morning = Morning.prepared(shared.coordinator(), "Clôture", ONE_TABLE);
        morning.begin();
        morning.start();
        try (Secretary secretary = enter(morning)) {
            morning.close();
            assertThat(secretary.page().locator("#grid")).containsText("Plus aucune réponse n’est prise", PATIENTLY);
            assertThat(secretary.page().locator("#grid .btn")).hasCount(0);
            assertThat(secretary.page().locator("#grid-saved[data-waiting='0']"))
                    .isEmpty();

            secretary.page().addInitScript("""
                    new MutationObserver(() => {
                      window.sawACard ??= document.querySelector('#grid .card-face, #grid .btn') ? true : undefined;
                    }).observe(document, { childList: true, subtree: true });
                    """);
            secretary.page().reload();
            assertThat(secretary.page().locator("#grid-saved[data-waiting='0']"))
                    .isEmpty();
            assertThat(secretary.page().evaluate("window.sawACard ?? false")).isEqualTo(false);
        }
    }

    @Test
    void aTableOfSevenIsInSightOnATabletHeldWide() {
        Morning morning = Morning.prepared(shared.coordinator(), "Tablette", new Morning.Size(7, 1, 1, 1, 1));
        morning.start();
        try (Secretary secretary = enter(morning)) {
            secretary.page().setViewportSize(1024, 768);
            companiesInSight(secretary, 7);
            inSight(secretary, "#grid-card h2");
            inSight(secretary, "[data-key=next]");
        }
    }

    @Test
    void theAnswersOfATableOfFiveAreLargeOnATabletHeldEitherWay() {
        Morning morning = Morning.prepared(shared.coordinator(), "Grande", ONE_TABLE);
        morning.start();
        try (Secretary secretary = enter(morning)) {
            for (List<Integer> size : List.of(List.of(768, 1024), List.of(1024, 768))) {
                secretary.page().setViewportSize(size.getFirst(), size.getLast());
                secretary.page().waitForFunction(LARGE_AND_IN_COLUMNS);
                companiesInSight(secretary, 5);
                inSight(secretary, "[data-key=next]");
            }
        }
    }

    private static void companiesInSight(Secretary secretary, int companies) {
        Locator rows = secretary.page().locator(".grid-row");
        assertThat(rows).hasCount(companies);
        inSight(secretary, ".grid-row");
    }

    @Test
    void whoLeftIsCorrectedInTheRoundThatItWasThereFor() {
        Morning morning = Morning.prepared(shared.coordinator(), "Parti", ONE_TABLE);
        morning.begin();
        morning.start();
        try (Secretary secretary = enter(morning)) {
            String company = secretary.answering().getFirst();
            String card = secretary.title();
            secretary.says(company, true);
            secretary.awaitSaved();
            morning.markAbsent(company);
            assertThat(secretary.row(company).locator(".grid-aside"))
                    .hasText("partie depuis", new HasTextOptions().setTimeout(20_000));

            secretary.next();
            secretary.open(secretary.batch().getFirst());
            assertThat(secretary.marks()).containsEntry(company, "OUI");
            secretary.says(company, false);
            secretary.awaitSaved();
            assertThat(morning.marks().get(card)).containsEntry(company, "NO");
        }
    }

    @Test
    void whoeverLooksAtAnotherRoundReadsWhereTheRoomIs() {
        Morning morning = Morning.prepared(shared.coordinator(), "Ailleurs", new Morning.Size(6, 2, 2, 2, 2));
        morning.start();
        try (Secretary secretary = enter(morning)) {
            Locator bar = secretary.page().locator(".grid-bar");
            assertThat(bar).not().containsText("La salle en est à");
            secretary.page().locator("[data-key=later]").click();
            assertThat(bar).containsText("Offres, tour 2 sur 2");
            assertThat(bar).containsText("La salle en est à : Offres, tour 1");

            secretary.page().locator("[data-key=follow]").click();
            assertThat(bar).containsText("Offres, tour 1 sur 2");
            assertThat(bar).not().containsText("La salle en est à");

            secretary.page().locator("[data-key=later]").click();
            morning.press("NEXT_ROUND");
            assertThat(bar).not().containsText("La salle en est à", PATIENTLY);
            secretary.page().locator("[data-key=earlier]").click();
            assertThat(bar).containsText("La salle en est à : Offres, tour 2");
            assertThat(secretary.page().locator(".grid-over")).isHidden();
            int cards = secretary.batch().size();
            for (int card = 0; card < cards; card++) {
                assertThat(bar).containsText("Offres, tour 1 sur 2");
                secretary.next();
            }
            assertThat(bar).containsText("Offres, tour 2 sur 2");
        }
    }

    /** In sight once the grid is drawn: it is drawn afresh whenever the room is heard. */
    private static void inSight(Secretary secretary, String parts) {
        secretary.page().waitForFunction(IN_SIGHT, parts);
    }

    private static Locator ticks(Secretary secretary) {
        return secretary.page().locator("[data-key^=card-]").filter(new Locator.FilterOptions().setHasText("✓"));
    }

    private Secretary enter(Morning morning) {
        return Secretary.enters(
                shared.browsing().browser(), shared.maillage().address(), morning.link("SECRETARY", "Table 1"));
    }
}
