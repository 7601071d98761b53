package eu.maillage.e2e;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** An exchange that is ready to run, prepared over HTTP as its coordinator does by clicking. */
final class Morning {

    /** How big it is. */
    record Size(int companies, int offers, int needs, int tables, int rounds) {}

    private static final String RELEASE = "form[action$=/plan/release]";
    private static final int PATIENCE = 10;

    private final Caller coordinator;
    private final UUID event;

    Morning(Caller coordinator, UUID event) {
        this.coordinator = coordinator;
        this.event = event;
    }

    /** Companies of this name with their cards, an event where all of them attend, and a plan that is released. */
    static Morning prepared(Caller coordinator, String name, Size size) {
        importCompanies(coordinator, name, size);
        importCards(coordinator, name, size);
        UUID event = event(coordinator, name);
        Morning morning = new Morning(coordinator, event);
        morning.expect(name);
        morning.plan(size);
        return morning;
    }

    String path(String path) {
        return "/events/" + event + "/exchange" + path;
    }

    /** The event's own page. */
    String event() {
        return "/events/" + event;
    }

    Caller coordinator() {
        return coordinator;
    }

    /** A link that lets its holder in for this event. */
    String link(String role, String label) {
        Document made = coordinator.send(
                coordinator.open(path("/live")), "form[action$=/links]", Map.of("role", role, "label", label));
        return made.select("figcaption a").attr("href");
    }

    /** Takes back the newest link that still works. */
    void revoke() {
        coordinator.send(coordinator.open(path("/live")), "form[action$=/revoke]", Map.of());
    }

    void start() {
        coordinator.send(coordinator.open(path("/live")), "form[action$=/start]", Map.of());
    }

    void press(String button) {
        coordinator.send(
                coordinator.open(path("/live")),
                "form[action$=/press]:has(input[name=press][value=%s])".formatted(button),
                Map.of());
    }

    /** Says something to the whole room. */
    void say(String message) {
        coordinator.send(coordinator.open(path("/live/message")), "form.form", Map.of("text", message));
    }

    void withdrawMessage() {
        coordinator.send(coordinator.open(path("/live")), "form[action$=/withdraw]", Map.of());
    }

    void markAbsent(String company) {
        String participants = "/events/%s/participants".formatted(event);
        Document page = coordinator.open(participants);
        String row = page.select("tr[id^=o-]").stream()
                .filter(each -> each.select("th a").text().equals(company))
                .map(each -> each.id().substring("o-".length()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("%s does not attend.".formatted(company)));
        coordinator.send(page, "%s/%s/state".formatted(participants, row), List.of(Map.entry("state", "ABSENT")));
    }

    /** Somebody comes whom the directory does not know. */
    void welcomeNewcomer(String company) {
        String participants = "/events/%s/participants".formatted(event);
        coordinator.send(
                coordinator.open(participants), "form[action$=/newcomer]", Map.of("name", company, "kind", "COMPANY"));
    }

    /** Begins the event, so that whoever is added from now on came on the day. */
    void begin() {
        coordinator.send(
                coordinator.open("/events/" + event),
                "/events/%s/move".formatted(event),
                List.of(Map.entry("to", "RUNNING")));
    }

    void close() {
        coordinator.send(
                coordinator.open("/events/" + event),
                "/events/%s/move".formatted(event),
                List.of(Map.entry("to", "CLOSED")));
    }

    /** The closing was a mistake. */
    void reopen() {
        coordinator.send(coordinator.open("/events/" + event), "form[action$=/reopen]", Map.of());
    }

    /** What stands: for each card's title what each company raised, without the blank ones. */
    Map<String, Map<String, String>> marks() {
        JsonObject content = JsonParser.parseString(coordinator.text(path("/secretary/content")))
                .getAsJsonObject();
        Map<String, String> names = names(content);
        Map<String, Map<String, String>> marks = new HashMap<>();
        content.getAsJsonObject("marks").entrySet().forEach(card -> {
            Map<String, String> said = new HashMap<>();
            card.getValue()
                    .getAsJsonObject()
                    .entrySet()
                    .forEach(one ->
                            said.put(names.get(one.getKey()), one.getValue().getAsString()));
            marks.put(names.get(card.getKey()), said);
        });
        return marks;
    }

    /** Companies and cards by their ids. */
    private static Map<String, String> names(JsonObject content) {
        Map<String, String> names = new HashMap<>();
        JsonObject plan = content.getAsJsonObject("plan");
        plan.getAsJsonArray("cards")
                .forEach(card -> names.put(
                        card.getAsJsonObject().get("id").getAsString(),
                        card.getAsJsonObject().get("title").getAsString()));
        plan.getAsJsonArray("tables").forEach(table -> table.getAsJsonObject()
                .getAsJsonArray("seats")
                .forEach(seat -> names.put(
                        seat.getAsJsonObject().get("organisation").getAsString(),
                        seat.getAsJsonObject().get("name").getAsString())));
        return names;
    }

    private static void importCompanies(Caller coordinator, String name, Size size) {
        String rows = IntStream.rangeClosed(1, size.companies())
                .mapToObj(number ->
                        "%s %d;Zone %d;Contact %d;c%d@example.org".formatted(name, number, number % 2, number, number))
                .collect(Collectors.joining("\n"));
        Document begun = coordinator.upload(
                coordinator.open("/organisations/import"),
                "/organisations/import",
                "entreprises.csv",
                ("Raison sociale;Zone;Contact;E-mail\n" + rows).getBytes(StandardCharsets.UTF_8));
        String path = begun.location();
        Document columns = coordinator.openUntil(path, "columns", page -> has(page, "form[action$=/columns]"));
        coordinator.send(columns, "form[action$=/columns]", Map.of());
        Document preview = coordinator.openUntil(path, "a preview", page -> has(page, "form[action$=/confirm]"));
        coordinator.send(preview, "form[action$=/confirm]", Map.of());
        coordinator.openUntil(path, "an end", page -> has(page, "a[href='/organisations?sort=-changed']"));
    }

    private static void importCards(Caller coordinator, String name, Size size) {
        List<String> rows = new ArrayList<>();
        for (int company = 1; company <= size.companies(); company++) {
            for (int card = 1; card <= size.offers(); card++) {
                rows.add("%s %d;offre;Offre %d.%d;Pour qui en veut;matériel;20 kg;Quai 3;À venir chercher avant midi"
                        .formatted(name, company, company, card));
            }
            for (int card = 1; card <= size.needs(); card++) {
                rows.add(
                        "%s %d;besoin;Besoin %d.%d;Dès que possible;espace;;;".formatted(name, company, company, card));
            }
        }
        Document begun = coordinator.upload(
                coordinator.open("/cards/import"),
                "/cards/import",
                "fiches.csv",
                ("structure;type;titre;description;catégorie;quantité;lieu;conditions\n" + String.join("\n", rows))
                        .getBytes(StandardCharsets.UTF_8));
        String path = begun.location();
        Document columns = coordinator.openUntil(path, "columns", page -> has(page, "form[action$=/columns]"));
        coordinator.send(columns, "form[action$=/columns]", Map.of());
        Document preview = coordinator.openUntil(path, "a preview", page -> has(page, "form[action$=/confirm]"));
        coordinator.send(preview, "form[action$=/confirm]", Map.of());
        coordinator.openUntil(path, "an end", page -> has(page, "main a.btn[href=/cards]"));
    }

    private static UUID event(Caller coordinator, String name) {
        Document home = coordinator.send(
                coordinator.open("/events/new"),
                "form[action=/events]",
                Map.of("name", "Bourse " + name, "day", "2026-12-03", "ownTradeRefused", "false"));
        UUID event = UUID.fromString(home.location().replaceFirst(".*/events/", ""));
        coordinator.send(home, "/events/%s/move".formatted(event), List.of(Map.entry("to", "OPEN")));
        return event;
    }

    private void expect(String name) {
        String participants = "/events/%s/participants".formatted(event);
        Document found = coordinator.open(participants + "?text=" + name);
        List<Map.Entry<String, String>> chosen = found.select("input[name=organisation]").stream()
                .map(Element::val)
                .map(id -> Map.entry("organisation", id))
                .toList();
        Document there = coordinator.send(found, participants, chosen);
        coordinator.send(there, "/events/%s/cards".formatted(event), List.of());
    }

    private void plan(Size size) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "tables", Integer.toString(size.tables()),
                "fewestSeats", "0",
                "mostSeats", "20",
                "minCardSeconds", "1",
                "pauseSeconds", "0",
                "offersRounds", Integer.toString(size.rounds()),
                "offersMinutes", "5",
                "needsRounds", Integer.toString(size.rounds()),
                "needsMinutes", "5"));
        Document page =
                coordinator.send(coordinator.open(path("/settings")), "form[action$=/exchange/settings]", settings);
        Document found = searched(page);
        for (int again = 0; again < PATIENCE && !has(found, RELEASE); again++) {
            found = searched(found);
        }
        coordinator.send(found, RELEASE, Map.of());
    }

    /** On a machine that has much else to do, a search may end before it found anything: she searches again. */
    private Document searched(Document page) {
        coordinator.send(page, path("/plan/search"), List.of());
        return coordinator.openUntil(path("/plan"), "an end of the search", plan -> !has(plan, "#work"));
    }

    private static boolean has(Document page, String what) {
        return page.selectFirst(what) != null;
    }
}
