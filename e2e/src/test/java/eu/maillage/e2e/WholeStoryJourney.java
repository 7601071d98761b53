package eu.maillage.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The whole story of an exchange: a messy spreadsheet, a plan, both phases with six secretaries of whom one loses the
 * network and all lose the application, and every file compared with what was answered.
 */
@Execution(ExecutionMode.CONCURRENT)
@Order(1)
class WholeStoryJourney {

    private static final int TABLES = 6;
    private static final int ROUNDS = 6;

    /** So many cards of each batch are answered on the tablets; the others over HTTP, but for the last, which nobody reaches. */
    private static final int ON_TABLETS = 2;

    private static final double LONG_SEARCH = 180_000;
    private static final int OFFLINE = 3;
    private static final Duration ROUND = Duration.ofMinutes(5);
    private static final ContainsTextOptions PATIENTLY = new ContainsTextOptions().setTimeout(30_000);

    private final MessySpreadsheet files = new MessySpreadsheet();
    private final Answers given = new Answers();
    private final List<Secretary> secretaries = new ArrayList<>();
    private int onTablets;
    private int overHttp;

    @Test
    void everyFileSaysWhatWasAnswered(@TempDir Path folder) throws Exception {
        try (RunningMaillage maillage = RunningMaillage.withAMovableClock(folder.resolve("data"));
                Browsing browsing = new Browsing();
                CutLine line = CutLine.to(maillage);
                BrowserContext desk = browsing.browser()
                        .newContext(new Browser.NewContextOptions()
                                .setLocale("fr-FR")
                                .setViewportSize(1280, 900))) {
            Caller coordinator = FirstStart.coordinator(maillage);
            Page page = coordinator.at(desk);
            page.setDefaultTimeout(60_000);
            Room room = new Room(maillage, line, page, prepared(maillage, coordinator, page, folder));
            enter(room, browsing.browser());

            press(page, room.at("/live"), "form[action$='/live/start']");
            play(room, "OFFERS", "Offres");
            press(page, room.at("/live"), "form:has(input[value=END_PHASE])");
            press(page, room.at("/live"), "form[action$='/live/start']");
            play(room, "NEEDS", "Besoins");
            press(page, room.at("/live"), "form:has(input[value=END_PHASE])");
            secretaries.forEach(Secretary::awaitSaved);
            secretaries.forEach(secretary ->
                    assertThat(secretary.troubles()).as("script errors").isEmpty());
            System.out.printf("%d answers on six tablets, %d over HTTP%n", onTablets, overHttp);

            PlannedGrid plan = PlannedGrid.entered(
                    maillage.address(), room.morning.path(""), room.morning.link("SECRETARY", "Lecture"));
            press(page, maillage.address() + room.morning.event(), "form:has(input[value=CLOSED])");
            new Expectation(files, given, plan).compareWith(coordinator, room.morning);
        } finally {
            secretaries.forEach(Secretary::close);
        }
    }

    /** What the story plays in. */
    private record Room(RunningMaillage maillage, CutLine line, Page page, Morning morning) {

        String at(String path) {
            return maillage.address() + morning.path(path);
        }
    }

    // Before the morning

    private Morning prepared(RunningMaillage maillage, Caller coordinator, Page page, Path folder) throws IOException {
        importCompanies(maillage, page, Files.write(folder.resolve("Fichier entreprises.csv"), files.companiesFile()));
        importCards(maillage, page, Files.write(folder.resolve("fiches.csv"), files.cardsFile()));
        Morning morning = new Morning(coordinator, event(maillage, page));
        attend(maillage, page, morning);
        plan(maillage, page, morning);
        return morning;
    }

    private void importCompanies(RunningMaillage maillage, Page page, Path file) {
        page.navigate(maillage.address() + "/organisations/import");
        page.locator("input[type=file]").setInputFiles(file);
        page.locator("form[action='/organisations/import'] button[type=submit]").click();
        page.locator("form[action$='/columns'] tr")
                .filter(having(MessySpreadsheet.UNKNOWN_HEADER))
                .locator("select")
                .selectOption("CONTACT");
        page.locator("form[action$='/columns'] button[type=submit]").click();
        page.locator("form[action$='/confirm']").waitFor();
        assertThat(row(page, MessySpreadsheet.WRONG)).containsText("refusée");
        assertThat(row(page, MessySpreadsheet.WRONG)).containsText("n’est pas un numéro juste");
        assertThat(row(page, "MENUISERIE ROUX").last()).containsText("même structure qu’à la ligne");
        assertThat(page.locator("main tbody tr").filter(having("créée"))).hasCount(files.companies.size());
        page.locator("form[action$='/confirm'] button").click();
        page.locator("a[href='/organisations?sort=-changed']").waitFor();
    }

    private void importCards(RunningMaillage maillage, Page page, Path file) {
        page.navigate(maillage.address() + "/cards/import");
        page.locator("input[type=file]").setInputFiles(file);
        page.locator("form[action='/cards/import'] button[type=submit]").click();
        page.locator("form[action$='/columns'] button[type=submit]").click();
        page.locator("form[action$='/confirm'] button").click();
        page.locator("main a.btn[href='/cards']").waitFor();
    }

    private static UUID event(RunningMaillage maillage, Page page) {
        page.navigate(maillage.address() + "/events/new");
        page.locator("input[name=name]").fill("Bourse des Tanneries");
        page.locator("input[name=day]").fill("2026-12-03");
        page.locator("input[name=ownTradeRefused][type=checkbox]").uncheck();
        page.locator("form[action='/events'] button[type=submit]").click();
        page.waitForURL(Pattern.compile(".*/events/[0-9a-f-]{36}"));
        UUID event = UUID.fromString(page.url().replaceFirst(".*/", ""));
        sent(page, page.locator("form:has(input[value=OPEN]) button").first());
        return event;
    }

    private void attend(RunningMaillage maillage, Page page, Morning morning) {
        String participants = maillage.address() + morning.event() + "/participants";
        page.navigate(participants + "?text=" + MessySpreadsheet.TOWN);
        Locator boxes = page.locator("input[name=organisation]");
        assertThat(boxes).hasCount(files.companies.size());
        boxes.all().forEach(box -> box.check(new Locator.CheckOptions().setForce(true)));
        sent(page, page.locator("form:has(input[name=organisation]) button[type=submit]"));
        press(page, maillage.address() + morning.event() + "/cards", "form[action$='/cards']");
    }

    private static void plan(RunningMaillage maillage, Page page, Morning morning) {
        page.navigate(maillage.address() + morning.path("/settings"));
        Map.of(
                        "tables",
                        TABLES,
                        "fewestSeats",
                        3,
                        "mostSeats",
                        3,
                        "minCardSeconds",
                        10,
                        "offersRounds",
                        ROUNDS,
                        "offersMinutes",
                        ROUND.toMinutes(),
                        "needsRounds",
                        ROUNDS,
                        "needsMinutes",
                        ROUND.toMinutes())
                .forEach((field, value) ->
                        page.locator("input[name=%s]".formatted(field)).fill(value.toString()));
        sent(page, page.locator("form[action$='/exchange/settings'] button[type=submit]"));
        press(page, maillage.address() + morning.path("/plan"), "form[action$='/plan/search']");
        Locator release = page.locator("form[action$='/plan/release'] button");
        release.waitFor(new Locator.WaitForOptions().setTimeout(LONG_SEARCH));
        sent(page, release);
    }

    private void enter(Room room, Browser browser) {
        for (int table = 1; table <= TABLES; table++) {
            String line = table == OFFLINE ? room.line.address() : room.maillage.address();
            Secretary secretary = Secretary.enters(browser, line, room.morning.link("SECRETARY", "Table " + table));
            secretary.sitAt(table);
            if (table == OFFLINE) {
                secretary.page().clock().install();
                secretary.page().reload();
            }
            secretaries.add(secretary);
        }
    }

    // The morning

    private void play(Room room, String phase, String name) throws Exception {
        PlannedGrid grid = PlannedGrid.entered(
                room.maillage.address(), room.morning.path(""), room.morning.link("SECRETARY", "Renfort"));
        for (int round = 1; round <= ROUNDS; round++) {
            boolean cut = phase.equals("OFFERS") && (round == 3 || round == 4);
            if (round == 3 && cut) {
                room.line.cut();
                assertThat(secretary(OFFLINE).clock()).containsText("la tablette garde tout", PATIENTLY);
            }
            for (int table = 1; table <= TABLES; table++) {
                answer(secretary(table), "%s, tour %d sur %d".formatted(name, round, ROUNDS));
                if (phase.equals("NEEDS") && round == 2 && table == 3) {
                    room.maillage.kill();
                    answer(secretary(4), "%s, tour %d sur %d".formatted(name, round, ROUNDS));
                    room.maillage.restart();
                    table = 4;
                }
            }
            sendTheOthers(grid, phase, round);
            if (round == 4 && cut) {
                assertThat(secretary(OFFLINE).page().locator("#grid-saved")).containsText("Pas encore enregistré");
                room.line.mend();
                secretary(OFFLINE).awaitSaved();
            }
            timePasses(room, cut && round == 3);
            if (round < ROUNDS) {
                press(room.page, room.at("/live"), "form:has(input[value=NEXT_ROUND])");
            }
        }
    }

    /** The round's time runs out for all; the tablet that hears nothing has its own watch, and asks. */
    private void timePasses(Room room, boolean cut) throws IOException {
        room.maillage.forward(ROUND.plusSeconds(5));
        secretary(OFFLINE).page().clock().fastForward(ROUND.plusSeconds(5).toMillis());
        if (cut) {
            secretary(OFFLINE).page().locator("[data-key=go-on]").click();
            assertThat(secretary(OFFLINE).round()).containsText("tour 4 sur " + ROUNDS, PATIENTLY);
        }
    }

    private Secretary secretary(int table) {
        return secretaries.get(table - 1);
    }

    /** Two cards: OUI where it was decided so, a slip here and there that is taken back, and «next» for the NON. */
    private void answer(Secretary secretary, String round) {
        try {
            assertThat(secretary.round()).containsText(round, PATIENTLY);
        } catch (AssertionError elsewhere) {
            throw new AssertionError("Not in «%s»: %s".formatted(round, secretary.sees()), elsewhere);
        }
        for (int place = 0; place < ON_TABLETS; place++) {
            String title = secretary.title();
            for (String company : secretary.answering()) {
                String mark = given.decide(title, company);
                if (mark.equals("OUI")) {
                    secretary.says(company, true);
                } else if (given.slips(title, company)) {
                    secretary.says(company, true);
                    secretary.says(company, false);
                }
                given.note(title, company, mark);
                onTablets++;
            }
            secretary.next();
        }
    }

    private void sendTheOthers(PlannedGrid grid, String phase, int round) throws Exception {
        UUID device = UUID.randomUUID();
        List<String> messages = new ArrayList<>();
        for (PlannedGrid.Visit visit : grid.visits(phase)) {
            if (visit.round() == round && visit.place() >= ON_TABLETS && visit.place() < visit.of() - 1) {
                Map<String, String> marks = new HashMap<>();
                visit.companies().keySet().forEach(company -> {
                    String mark = given.decide(visit.title(), company);
                    marks.put(company, mark.equals("OUI") ? "YES" : "NO");
                    given.note(visit.title(), company, mark);
                    overHttp++;
                });
                messages.add(PlannedGrid.message(device, messages.size() + 1L, visit, marks));
            }
        }
        for (int again = 0; again < 2; again++) {
            assertThat(grid.send(messages, Duration.ofMinutes(1)).body())
                    .contains("RECORDED")
                    .doesNotContain("REFUSED");
        }
    }

    private static void press(Page page, String address, String form) {
        page.navigate(address);
        Locator wanted = page.locator(form);
        if (wanted.first().isHidden()) {
            page.locator(".confirm:has(%s) summary".formatted(form)).click();
        }
        sent(page, wanted.locator("button[type=submit]").first());
    }

    private static void sent(Page page, Locator button) {
        Response answer =
                page.waitForResponse(one -> one.request().method().equals("POST"), () -> Visitor.follow(page, button));
        assertThat(answer.status()).as(answer.url()).isLessThan(400);
    }

    private static Locator row(Page page, String name) {
        return page.locator("main tbody tr").filter(having(name));
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
