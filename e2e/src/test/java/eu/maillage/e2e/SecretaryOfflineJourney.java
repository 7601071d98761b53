package eu.maillage.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A secretary's phone whose network is cut: she goes on, sees what is not saved, and nothing she noted is lost. */
@ExtendWith(OneMaillage.class)
class SecretaryOfflineJourney {

    private static final Morning.Size SMALL = new Morning.Size(6, 2, 1, 2, 2);
    private static final ContainsTextOptions PATIENTLY = new ContainsTextOptions().setTimeout(20_000);

    /** Resolves once the page would open without a network. */
    private static final String KEPT_FOR_LATER = """
            () => new Promise((done) => {
              const { serviceWorker } = navigator;
              serviceWorker.addEventListener('controllerchange', () => done(true));
              serviceWorker.controller && done(true);
            })
            """;

    private static final String HEARS_OF_OTHER_TABS = """
            () => {
              const others = new BroadcastChannel(`maillage-queue/${document.querySelector('#grid').dataset.event}`);
              others.onmessage = () => (window.heard = true);
            }
            """;

    private final OneMaillage.Shared shared;

    SecretaryOfflineJourney(OneMaillage.Shared shared) {
        this.shared = shared;
    }

    @Test
    void whatIsNotedWithoutANetworkSurvivesAReloadAndCatchesUpInOrder() throws Exception {
        Morning morning = Morning.prepared(shared.coordinator(), "Coupure", SMALL);
        morning.start();
        try (CutLine line = CutLine.to(shared.maillage());
                Secretary secretary = enter(line, morning)) {
            secretary.page().evaluate(KEPT_FOR_LATER);
            String first = secretary.card();
            String company = secretary.answering().getFirst();
            secretary
                    .page()
                    .waitForResponse(answer -> answer.url().endsWith("/answers"), () -> secretary.says(company, true));
            secretary.awaitSaved();

            line.cut();
            secretary.says(company, false);
            secretary.next();
            String second = secretary.card();
            secretary.says(secretary.answering().getLast(), true);
            assertThat(secretary.page().locator("#grid-saved"))
                    .containsText(Pattern.compile("Pas encore enregistré.*hors liaison"), PATIENTLY);
            secretary.awaitWaiting(3);
            secretary.page().reload();
            secretary.awaitWaiting(3);
            secretary.open(first);
            assertThat(secretary.marks())
                    .containsEntry(company, "NON")
                    .hasSize(secretary.answering().size());
            secretary.open(second);
            secretary.next();

            line.mend();
            secretary.awaitSaved();
            secretary.page().reload();
            secretary.open(first);
            assertThat(secretary.marks()).containsEntry(company, "NON");
            secretary.open(second);
            assertThat(secretary.marks())
                    .containsValues("OUI", "NON")
                    .hasSize(secretary.answering().size());
            assertThat(secretary.troubles()).isEmpty();
            assertThat(secretary.turnedAway()).isEmpty();
        }
    }

    @Test
    void whereAnUnheardRoomIsSheSaysAndTheCardSheIsAtIsNotTakenAway() throws Exception {
        Morning morning = Morning.prepared(shared.coordinator(), "Suivi", SMALL);
        morning.start();
        try (CutLine line = CutLine.to(shared.maillage());
                Secretary secretary = enter(line, morning)) {
            secretary.page().clock().install();
            secretary.page().reload();
            assertThat(secretary.clock()).containsText("4:5", PATIENTLY);
            line.cut();
            assertThat(secretary.clock()).containsText("la tablette garde tout", PATIENTLY);
            String announced = secretary.card();
            secretary.page().clock().fastForward("05:05");
            assertThat(secretary.page().locator("#grid-perhaps")).containsText("peut-être au tour 2");
            assertThat(secretary.round()).containsText("tour 1 sur 2");
            assertThat(secretary.card()).isEqualTo(announced);
            secretary.page().locator("[data-key=go-on]").click();
            assertThat(secretary.round()).containsText("tour 2 sur 2");
            assertThat(secretary.page().locator("#grid-perhaps")).hasCount(0);
            secretary.next();
            line.mend();
            assertThat(secretary.round()).containsText("tour 1 sur 2", PATIENTLY);
            secretary.awaitSaved();

            String before = secretary.card();
            secretary.says(secretary.answering().getFirst(), true);
            morning.press("NEXT_ROUND");
            assertThat(secretary.page().locator(".room-connection"))
                    .containsText("La salle est à un autre tour", PATIENTLY);
            assertThat(secretary.card()).isEqualTo(before);
            secretary.next();
            assertThat(secretary.round()).containsText("tour 2 sur 2");
            assertThat(secretary.card()).isNotEqualTo(before);
            secretary.awaitSaved();
        }
    }

    @Test
    void aRefusedAnswerIsToldWithTheWayOut() throws Exception {
        Morning morning = Morning.prepared(shared.coordinator(), "Refus", SMALL);
        try (CutLine line = CutLine.to(shared.maillage());
                Secretary secretary = enter(line, morning)) {
            line.cut();
            String company = secretary.answering().getFirst();
            secretary.says(company, true);
            morning.markAbsent(company);
            morning.start();
            line.mend();

            assertThat(secretary.page().locator("#grid-refused"))
                    .containsText(
                            Pattern.compile(company + ".*OUI.*notée absente.*Demandez à la coordination"), PATIENTLY);
            assertThat(secretary.page().locator("#grid-saved.grid-unsaved")).hasText("1 réponse refusée");
            assertThat(secretary.saying(company)).hasCount(0, new HasCountOptions().setTimeout(25_000));
            secretary.page().reload();
            assertThat(secretary.page().locator("#grid-refused")).containsText(company, PATIENTLY);
            secretary.page().locator("[data-key^=dismiss-]").click();
            assertThat(secretary.page().locator("#grid-refused")).isEmpty();
            assertThat(secretary.page().locator("#grid-saved:not(.grid-unsaved)"))
                    .hasText("Tout est enregistré");
        }
    }

    @Test
    void anAnswerOfACompanyThatLeftSinceIsTakenAndOneAfterTheClosingOnceTheEventIsOpenedAgain() throws Exception {
        Morning morning = Morning.prepared(shared.coordinator(), "Départ", SMALL);
        morning.begin();
        morning.start();
        try (CutLine line = CutLine.to(shared.maillage());
                Secretary secretary = enter(line, morning)) {
            line.cut();
            String company = secretary.answering().getFirst();
            secretary.says(company, true);
            morning.markAbsent(company);
            line.mend();
            secretary.awaitSaved();
            assertThat(morning.marks().values()).containsExactly(Map.of(company, "YES"));

            line.cut();
            secretary.next();
            String late = secretary.answering().getLast();
            secretary.says(late, true);
            morning.close();
            line.mend();
            assertThat(secretary.page().locator("#grid-refused"))
                    .containsText(
                            Pattern.compile("OUI. La bourse est close.*gardée sur cette tablette.*rouvre"), PATIENTLY);
            assertThat(secretary.page().locator("#grid")).containsText("Merci à toutes et à tous");
            assertThat(secretary.page().locator("[data-key^=retry-]")).hasCount(0);
            secretary.page().reload();
            assertThat(secretary.page().locator("[data-key^=dismiss-]").first()).isVisible();
            assertThat(morning.marks().values()).containsExactly(Map.of(company, "YES"));
            assertThat(morning.coordinator().open(morning.path("/results")).text())
                    .contains("arrivées trop tard", "de la table 1");

            morning.reopen();
            assertThat(secretary.page().locator("#grid-saved:not(.grid-unsaved)"))
                    .hasText("Tout est enregistré", new HasTextOptions().setTimeout(20_000));
            assertThat(secretary.page().locator("#grid-refused")).isEmpty();
            assertThat(secretary.marks()).containsEntry(late, "OUI");
            assertThat(morning.marks().values()).hasSize(2).contains(Map.of(late, "YES"));
            secretary.next();
            secretary.awaitSaved();
            morning.close();
            assertThat(morning.coordinator().open(morning.path("/results")).text())
                    .doesNotContain("arrivées trop tard");
        }
    }

    @Test
    void whatIsMissingIsAskedForWhenTheEventIsClosedHoweverOldThePageIs() throws Exception {
        Morning morning = Morning.prepared(shared.coordinator(), "Clôturer", SMALL);
        for (int phase = 0; phase < 2; phase++) {
            morning.start();
            morning.press("END_PHASE");
        }
        try (CutLine line = CutLine.to(shared.maillage());
                BrowserContext office = shared.browsing().browser().newContext();
                Secretary secretary = enter(line, morning)) {
            Page control = morning.coordinator().at(office);
            control.navigate(shared.maillage().address() + morning.path("/live"));
            Locator missing = control.locator("[data-advice] li").filter(having("sans réponse"));
            String before = missing.textContent();
            secretary.says(secretary.answering().getFirst(), true);
            secretary.next();
            secretary.awaitSaved();
            assertThat(missing).hasText(before);

            control.locator("#close > summary").click();
            assertThat(control.locator("dialog")).isVisible();
            assertThat(missing).not().hasText(before);
        }
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    @Test
    void twoTabsOfOneTabletHaveOneQueue() throws Exception {
        Morning morning = Morning.prepared(shared.coordinator(), "Onglets", SMALL);
        morning.start();
        try (CutLine line = CutLine.to(shared.maillage());
                Secretary secretary = enter(line, morning);
                Page other = secretary.context().newPage()) {
            other.navigate(secretary.page().url());
            other.locator("[data-key=next]").waitFor();
            String company = secretary.answering().getFirst();
            line.cut();
            secretary.says(company, true);
            assertThat(other.locator("#grid-saved")).hasAttribute("data-waiting", "1");
            assertThat(other.locator(".grid-yes .grid-name")).containsText(company);
            secretary.page().close();

            line.mend();
            assertThat(other.locator("#grid-saved")).hasAttribute("data-waiting", "0", patiently());
            assertThat(morning.marks().values()).containsExactly(Map.of(company, "YES"));
        }
    }

    @Test
    void aButtonThatIsHeldWhileTheGridIsDrawnAfreshIsPressed() throws Exception {
        Morning morning = Morning.prepared(shared.coordinator(), "Doigt", SMALL);
        morning.start();
        try (CutLine line = CutLine.to(shared.maillage());
                Secretary secretary = enter(line, morning);
                Page other = secretary.context().newPage()) {
            other.navigate(secretary.page().url());
            other.locator("[data-key=next]").waitFor();
            List<String> companies = secretary.answering();
            secretary.says(companies.getFirst(), false);
            secretary.awaitSaved();
            line.cut();
            secretary.page().evaluate(HEARS_OF_OTHER_TABS);
            secretary.page().locator("[data-key^=mark-yes]").first().hover();
            secretary.page().mouse().down();
            other.locator("[data-key^=mark-no]").last().click();
            secretary.page().waitForFunction("() => window.heard");
            secretary.page().mouse().up();

            secretary.awaitWaiting(2);
            assertThat(secretary.marks())
                    .containsExactlyInAnyOrderEntriesOf(
                            Map.of(companies.getFirst(), "OUI", companies.getLast(), "NON"));
        }
    }

    @Test
    void aLinkThatIsTakenBackClosesTheGridWithinSeconds() throws Exception {
        Morning morning = Morning.prepared(shared.coordinator(), "Retrait", SMALL);
        morning.start();
        try (CutLine line = CutLine.to(shared.maillage());
                Secretary secretary = enter(line, morning)) {
            assertThat(secretary.clock()).containsText(":");
            morning.revoke();

            assertThat(secretary.page().locator("#grid-saved"))
                    .containsText("n’a plus accès à la salle", new ContainsTextOptions().setTimeout(8_000));
            secretary.says(secretary.answering().getFirst(), true);
            secretary.awaitWaiting(1);

            secretary.page().reload();
            assertThat(secretary.page().locator("main")).containsText("Cet accès n’est plus ouvert", PATIENTLY);
            assertThat(secretary.page().locator("[data-unsent]")).containsText(Pattern.compile("tablette.: 1"));
        }
    }

    private static HasAttributeOptions patiently() {
        return new HasAttributeOptions().setTimeout(25_000);
    }

    private Secretary enter(CutLine line, Morning morning) {
        return Secretary.enters(shared.browsing().browser(), line.address(), morning.link("SECRETARY", "Table 1"));
    }
}
