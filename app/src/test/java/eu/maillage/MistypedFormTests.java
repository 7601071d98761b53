package eu.maillage;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.cards.Cards;
import eu.maillage.directory.Directory;
import eu.maillage.events.Events;
import eu.maillage.exchanges.AnExchange;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Ids;
import eu.maillage.testing.Desk;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Every form that has a check of its own says beside it what could not be read, and forgets nothing. */
@MaillageTest
class MistypedFormTests {

    /** Said by the button that sends a card. */
    private static final String BUTTON = "ready";

    private final Desk desk;
    private final AnExchange exchange;

    MistypedFormTests(Given given, MockMvcTester mvc, Events events, Cards cards, Directory directory) {
        Asker coordinator = given.aCoordinator();
        this.desk = new Desk(mvc, coordinator);
        this.exchange = new AnExchange(coordinator, events, cards, directory, 2);
    }

    /**
     * @param unread the field whose text is not what it asks for
     * @param refused the field that the form's own check refuses
     */
    private record Mistyped(String address, String unread, String refused, Map<String, String> typed) {}

    @TestFactory
    Stream<DynamicTest> allThatWasTypedIsStillThereAndBothAreSaid() {
        return forms().map(form -> DynamicTest.dynamicTest(
                "%s without %s".formatted(form.address(), form.unread()), () -> bothAreSaid(form)));
    }

    private void bothAreSaid(Mistyped form) {
        MvcTestResult answer = desk.post(form.address(), form.typed());

        assertThat(answer).hasStatus(422);
        Document page = Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(List.of(form.unread(), form.refused()))
                .allSatisfy(field -> assertThat(page.select("[id$=-%s-error]".formatted(field)))
                        .as(field)
                        .hasSize(1));
        Map<String, String> readable = new LinkedHashMap<>(form.typed());
        readable.remove(BUTTON);
        if (!page.select("select[name=%s]".formatted(form.unread())).isEmpty()) {
            readable.remove(form.unread());
        }
        assertThat(readable)
                .allSatisfy((field, value) ->
                        assertThat(shown(page, field)).as(field).contains(value));
    }

    /** What a page shows in all fields of a name. */
    private static List<String> shown(Document page, String field) {
        return Stream.of(
                        page.select("input[name=%s]:not([type=radio]):not([type=checkbox])".formatted(field)),
                        page.select("input[name=%s][checked]".formatted(field)),
                        page.select("textarea[name=%s]".formatted(field)),
                        page.select("select[name=%s] option[selected]".formatted(field)))
                .flatMap(List::stream)
                .map(found -> found.normalName().equals("textarea") ? found.text() : found.attr("value"))
                .toList();
    }

    private Stream<Mistyped> forms() {
        String event = "/events/" + exchange.event;
        String company = exchange.companies.getFirst().toString();
        return Stream.of(
                new Mistyped(event + "/exchange/settings", "tables", "mostSeats", settings("2.5")),
                new Mistyped(event + "/exchange/wishes", "table", "one", typed("kind", "FIXED", "table", "two")),
                new Mistyped(
                        "/cards/" + Ids.next(),
                        "availableFrom",
                        "title",
                        typed(
                                "organisation",
                                company,
                                "kind",
                                "NEED",
                                "category",
                                "EQUIPMENT",
                                "title",
                                "",
                                "description",
                                "Trois fois par an",
                                "period",
                                "MONTH",
                                "quantity",
                                "1 200",
                                "unit",
                                "km",
                                "availableFrom",
                                "soon",
                                "place",
                                "Le Port",
                                "ready",
                                "true")),
                new Mistyped(
                        "/events",
                        "day",
                        "ends",
                        typed(
                                "name",
                                "Bourse",
                                "day",
                                "2026-02-30",
                                "starts",
                                "12:00:00",
                                "ends",
                                "09:00:00",
                                "venue",
                                "Halle",
                                "description",
                                "Café",
                                "ownTradeRefused",
                                "true")),
                new Mistyped(
                        "/events",
                        "day",
                        "venue",
                        typed("name", "Bourse", "day", "soon", "starts", "09:00:00", "venue", "a".repeat(201))),
                new Mistyped(
                        event + "/participants/newcomer",
                        "kind",
                        "email",
                        typed(
                                "kind", "GUILD", "name", "Roux", "person", "Lise", "email", "lise", "means", "PHONE",
                                "shares", "true")),
                new Mistyped(
                        "/organisations/new",
                        "size",
                        "identifier",
                        typed(
                                "name",
                                "Roux",
                                "kind",
                                "ASSOCIATION",
                                "size",
                                "HUGE",
                                "identifier",
                                "12",
                                "sector",
                                "31.01Z",
                                "note",
                                "Deux ateliers")));
    }

    private static Map<String, String> settings(String tables) {
        return typed(
                "tables",
                tables,
                "fewestSeats",
                "9",
                "mostSeats",
                "3",
                "minCardSeconds",
                "30",
                "pauseSeconds",
                "60",
                "offersStarts",
                "09:00:00",
                "offersRounds",
                "2",
                "offersMinutes",
                "10",
                "needsStarts",
                "10:15:00",
                "needsRounds",
                "2",
                "needsMinutes",
                "7.5");
    }

    private static Map<String, String> typed(String... fieldsAndValues) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (int place = 0; place < fieldsAndValues.length; place += 2) {
            typed.put(fieldsAndValues[place], fieldsAndValues[place + 1]);
        }
        return typed;
    }
}
