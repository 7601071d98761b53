package eu.maillage.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsHiddenOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The screens that follow the room, where what they fetch fails or comes late. */
@ExtendWith(OneMaillage.class)
class FollowingScreensJourney {

    private static final Morning.Size SMALL = new Morning.Size(4, 2, 1, 2, 2);
    private static final ContainsTextOptions PATIENTLY = new ContainsTextOptions().setTimeout(20_000);

    /** Where the room is heard: its stream and its snapshot. */
    private static final String ROOM = "**/exchange/live/clock**";

    private final OneMaillage.Shared shared;

    FollowingScreensJourney(OneMaillage.Shared shared) {
        this.shared = shared;
    }

    @Test
    void aScreenThatFailsToFetchTheRoundSaysSoAndTriesUntilItShowsIt() {
        Morning morning = Morning.prepared(shared.coordinator(), "Écran", SMALL);
        try (BrowserContext wall = browser()) {
            Page screen = opened(wall, morning, "/screen");
            assertThat(screen.locator("#room")).containsText("Bienvenue");
            AtomicInteger failed = new AtomicInteger();
            screen.route("**/exchange/screen", route -> {
                failed.incrementAndGet();
                route.fulfill(new Route.FulfillOptions().setStatus(502));
            });
            morning.start();

            screen.waitForCondition(() -> failed.get() > 2);
            assertThat(screen.locator("#room")).containsText("Bienvenue");
            assertThat(connection(screen)).isVisible(new IsVisibleOptions().setTimeout(20_000));
            screen.unroute("**/exchange/screen");
            assertThat(screen.locator("#room")).containsText("Offres, tour 1 sur 2", PATIENTLY);
            assertThat(connection(screen)).isHidden(new IsHiddenOptions().setTimeout(20_000));
        }
    }

    @Test
    void aScreenThatWasMadeBeforeTheRoomWentOnShowsWhereItIsOnceItIsHeard() {
        Morning morning = Morning.prepared(shared.coordinator(), "Réveil", SMALL);
        try (BrowserContext wall = browser()) {
            Page screen = wall.newPage();
            screen.route(ROOM, Route::abort);
            screen.navigate(shared.maillage().address() + morning.path("/screen"));
            assertThat(screen.locator("#room")).containsText("Bienvenue");
            morning.start();
            screen.unroute(ROOM);

            assertThat(screen.locator("#room")).containsText("Offres, tour 1 sur 2", PATIENTLY);
        }
    }

    /** The page knows what the room was at when it was made. */
    @Test
    void aGridThatHasNotHeardTheRoomYetDoesNotSayThatNothingHasBegun() {
        Morning morning = Morning.prepared(shared.coordinator(), "Regard", SMALL);
        morning.start();
        try (BrowserContext tablet = browser()) {
            Page grid = tablet.newPage();
            grid.route(ROOM, Route::abort);
            grid.navigate(shared.maillage().address() + morning.path("/secretary?table=1"));

            assertThat(grid.locator("[data-key=next]")).isVisible();
            assertThat(grid.locator(".room-round")).containsText("Offres, tour 1 sur 2");
            assertThat(grid.locator("#grid-clock")).containsText("4:5");
            assertThat(grid.locator("#grid-clock")).not().containsText("pas encore commencé");
        }
    }

    @Test
    void aFacilitatorWithoutANetworkKeepsHerPageAndGoesOnWhenItIsBack() {
        Morning morning = Morning.prepared(shared.coordinator(), "Animation", SMALL);
        morning.start();
        try (BrowserContext tablet = browser()) {
            Page page = tablet.newPage();
            String address = shared.maillage().address() + morning.path("/facilitator?table=1");
            page.waitForResponse(this::isOfACard, () -> page.navigate(address));
            Locator count = page.locator(".desk-count");
            Locator next = page.locator("[data-steps] .btn-primary");
            assertThat(count).containsText("Fiche 1 sur 4");
            page.route("**/exchange/facilitator**", Route::abort);

            next.click();
            assertThat(count).containsText("Fiche 2 sur 4");
            next.click();
            assertThat(connection(page)).isVisible();
            assertThat(count).containsText("Fiche 2 sur 4");
            page.unroute("**/exchange/facilitator**");
            next.click();
            assertThat(count).containsText("Fiche 3 sur 4");
            assertThat(connection(page)).isHidden();
            assertThat(next).isFocused();
        }
    }

    @Test
    void twoTapsOnTheWayToTheNextCardAreOneStep() {
        Morning morning = Morning.prepared(shared.coordinator(), "Double", SMALL);
        morning.start();
        try (BrowserContext tablet = browser()) {
            Page page = opened(tablet, morning, "/facilitator?table=1");
            page.waitForResponse(this::isOfACard, () -> page.locator("[data-steps] .btn-primary")
                    .click());
            List<Route> held = new ArrayList<>();
            page.route("**/exchange/facilitator**", held::add);
            Locator next = page.locator("[data-steps] .btn-primary");
            Locator count = page.locator(".desk-count");
            next.click();
            page.waitForCondition(() -> !held.isEmpty());
            assertThat(count).containsText("Fiche 3 sur 4");

            next.click();
            next.click();
            held.forEach(Route::resume);
            assertThat(count).containsText("Fiche 4 sur 4");
            assertThat(page.locator("#room .card-face")).isVisible();
        }
    }

    private boolean isOfACard(Response response) {
        return response.url().contains("/facilitator?") && response.url().contains("card=");
    }

    private static Locator connection(Page page) {
        return page.locator("[data-connection]");
    }

    private Page opened(BrowserContext wall, Morning morning, String path) {
        Page page = wall.newPage();
        page.waitForResponse(
                "**/live/clock/stream", () -> page.navigate(shared.maillage().address() + morning.path(path)));
        return page;
    }

    /** Signed in as the coordinator. */
    private BrowserContext browser() {
        BrowserContext context =
                shared.browsing().browser().newContext(new Browser.NewContextOptions().setLocale("fr-FR"));
        shared.coordinator().at(context).close();
        return context;
    }
}
