package eu.maillage.bench.live;

import eu.maillage.bench.Intake;
import eu.maillage.bench.Visitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Prepares exchanges as a coordinator does, by the pages: thirty companies at six tables, and the first phase running. */
final class Rooms {

    static final int TABLES = 6;

    private static final int COMPANIES = 30;
    private static final int CARDS_OF_EACH_KIND = 3;
    private static final String NAME = "Tablée";
    private static final long AGAIN_AFTER_MILLIS = 200;
    private static final int SEARCHES = 10;

    private static final Map<String, String> SETTINGS = Map.of(
            "tables", String.valueOf(TABLES),
            "fewestSeats", "0",
            "mostSeats", "20",
            "minCardSeconds", "1",
            "pauseSeconds", "0",
            "offersRounds", "3",
            "offersMinutes", "60",
            "needsRounds", "3",
            "needsMinutes", "60");

    private final Visitor coordinator;

    Rooms(Visitor coordinator) {
        this.coordinator = coordinator;
    }

    /** Brings the companies and their cards, for all exchanges. */
    void fill() throws IOException, InterruptedException {
        StringBuilder companies = new StringBuilder("Raison sociale\n");
        StringBuilder cards = new StringBuilder("structure;type;titre;description;catégorie\n");
        for (int company = 1; company <= COMPANIES; company++) {
            companies.append("%s %d%n".formatted(NAME, company));
            for (int card = 1; card <= CARDS_OF_EACH_KIND; card++) {
                cards.append("%s %d;offre;Offre %2$d.%d;Pour qui en veut;matériel%n".formatted(NAME, company, card));
                cards.append("%s %d;besoin;Besoin %2$d.%d;Dès que possible;espace%n".formatted(NAME, company, card));
            }
        }
        Intake intake = new Intake(coordinator);
        intake.bring("/organisations/import", "entreprises.csv", bytes(companies));
        intake.bring("/cards/import", "fiches.csv", bytes(cards));
    }

    private static byte[] bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** An exchange that is announced, without anybody. */
    UUID announce(String name) throws IOException, InterruptedException {
        Document home = coordinator
                .submit(
                        Visitor.form(coordinator.get("/events/new").page(), "/events"),
                        Map.of(
                                "name",
                                name,
                                "day",
                                LocalDate.now(ZoneId.systemDefault()).toString(),
                                "ownTradeRefused",
                                "false"))
                .page();
        UUID event = UUID.fromString(home.location().replaceFirst(".*/events/", ""));
        coordinator.send(home, "/events/%s/move".formatted(event), "to", List.of("OPEN"));
        return event;
    }

    /** An exchange whose first phase runs; the path of its pages. */
    String begin(String name) throws IOException, InterruptedException {
        String event = "/events/" + announce(name);
        Document guests = coordinator
                .get(event + "/participants?text=" + Visitor.encode(NAME))
                .page();
        Document there = coordinator
                .send(
                        guests,
                        event + "/participants",
                        "organisation",
                        guests.select("input[name=organisation]").stream()
                                .map(Element::val)
                                .toList())
                .page();
        coordinator.send(there, event + "/cards", "all", List.of());
        String path = event + "/exchange";
        plan(path);
        coordinator.submit(Visitor.form(coordinator.get(path + "/live").page(), "/start"));
        return path;
    }

    private void plan(String path) throws IOException, InterruptedException {
        Document page = coordinator
                .submit(Visitor.form(coordinator.get(path + "/settings").page(), "/settings"), SETTINGS)
                .page();
        for (int search = 0; search < SEARCHES && !Visitor.has(page, "/plan/release"); search++) {
            coordinator.send(page, path + "/plan/search", "again", List.of());
            page = coordinator.get(path + "/plan").page();
            while (page.selectFirst("#work") != null) {
                Thread.sleep(AGAIN_AFTER_MILLIS);
                page = coordinator.get(path + "/plan").page();
            }
        }
        coordinator.submit(Visitor.form(page, "/plan/release"));
    }

    /** Tablets that were let in by the link of the day, as many at each table as at the next. */
    List<Tablet> tablets(java.net.URI address, String path, int count) throws IOException, InterruptedException {
        Document made = coordinator
                .submit(
                        Visitor.form(coordinator.get(path + "/live").page(), "/links"),
                        Map.of("role", "SECRETARY", "label", "Tablettes"))
                .page();
        String link = made.select("figcaption a").attr("href").replaceFirst(".*(?=/enter/)", "");
        List<Tablet> tablets = new ArrayList<>();
        for (int place : IntStream.range(0, count).toArray()) {
            Visitor secretary = new Visitor(address);
            secretary.submit(Visitor.form(secretary.get(link).page(), link));
            tablets.add(Tablet.of(secretary, address.resolve(path), 1 + place % TABLES));
        }
        return tablets;
    }
}
