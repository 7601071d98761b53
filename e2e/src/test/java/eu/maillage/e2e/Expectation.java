package eu.maillage.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What every file must say, worked out from the answers given and the spreadsheets written, cell by cell. */
final class Expectation {

    private static final String ASK = "demandez à l’organisateur";

    private final MessySpreadsheet files;
    private final Answers given;
    private final Map<String, String> numbers;
    private int cells;

    Expectation(MessySpreadsheet files, Answers given, PlannedGrid grid) {
        this.files = files;
        this.given = given;
        this.numbers = grid.numbers();
    }

    void compareWith(Caller coordinator, Morning morning) throws IOException {
        assertThat(numbers).hasSize(files.cards.size());
        assertThat(new HashSet<>(numbers.values())).hasSize(files.cards.size());
        Document results = coordinator.open(morning.path("/results"));
        Map<String, Workbook> archive = archive(coordinator.download(morning.path("/results/files.zip")));
        Map<String, Workbook> single = new HashMap<>();
        for (Element row : results.select("tr:has(a[href*=/results/files/])")) {
            byte[] file =
                    coordinator.download(row.select("a[href*=/results/files/]").attr("href"));
            single.put(row.select("th").text(), Workbook.of(file));
        }
        assertThat(single.keySet())
                .containsExactlyInAnyOrderElementsOf(files.companies.stream()
                        .map(MessySpreadsheet.Company::name)
                        .toList());
        assertThat(archive.values()).containsExactlyInAnyOrderElementsOf(single.values());
        files.companies.forEach(company -> compare(company, Objects.requireNonNull(single.get(company.name()))));
        compareSummary(Workbook.of(coordinator.download(morning.path("/results/summary.xlsx"))));
        compareFigures(results);
        System.out.printf("%d cells of %d files are as answered%n", cells, single.size() + 1);
    }

    private void compare(MessySpreadsheet.Company company, Workbook book) {
        same(
                company,
                "Ressources",
                book,
                cards(true)
                        .filter(card -> given.isYes(card.title(), company.name()))
                        .map(card -> joined(facts(card), shared(card.company())))
                        .toList());
        same(
                company,
                "Besoins",
                book,
                cards(false)
                        .filter(card -> given.isYes(card.title(), company.name()))
                        .map(card -> joined(facts(card), shared(card.company())))
                        .toList());
        same(
                company,
                "Vos fiches",
                book,
                Stream.concat(cards(true), cards(false))
                        .filter(card -> card.company().equals(company))
                        .flatMap(card -> files.companies.stream()
                                .filter(other -> given.isYes(card.title(), other.name()))
                                .map(other -> joined(
                                        List.of(number(card), card.title(), card.offer() ? "Offre" : "Besoin"),
                                        shared(other))))
                        .toList());
    }

    private void same(MessySpreadsheet.Company company, String sheet, Workbook book, List<List<String>> expected) {
        same("%s, sheet «%s»".formatted(company.name(), sheet), book.sheet(sheet), expected);
    }

    private void same(String what, Workbook.Table table, List<List<String>> expected) {
        cells += expected.stream().mapToInt(List::size).sum();
        assertThat(sorted(table.rows())).as(what).isEqualTo(sorted(expected));
    }

    private void compareSummary(Workbook summary) {
        Workbook.Table grid = summary.sheet("Réponses");
        List<String> companies = grid.header().subList(4, grid.header().size());
        assertThat(companies)
                .containsExactlyInAnyOrderElementsOf(files.companies.stream()
                        .map(MessySpreadsheet.Company::name)
                        .toList());
        same(
                "the summary's answers",
                grid,
                files.cards.stream()
                        .map(card -> joined(
                                List.of(
                                        number(card),
                                        card.title(),
                                        card.offer() ? "Offre" : "Besoin",
                                        card.company().name()),
                                companies.stream()
                                        .map(company -> cell(card, company))
                                        .toList()))
                        .toList());
        same(
                "the summary's interests",
                summary.sheet("Intérêts"),
                files.cards.stream()
                        .flatMap(card -> files.companies.stream()
                                .filter(other -> given.isYes(card.title(), other.name()))
                                .map(other -> joined(
                                        List.of(
                                                number(card),
                                                card.title(),
                                                card.offer() ? "Offre" : "Besoin",
                                                card.company().name()),
                                        known(other))))
                        .toList());
        assertThat(summary.sheet("Chiffres").rows())
                .extracting(row -> row.get(1))
                .containsExactly(
                        text(files.companies.size()),
                        text(cards(true).count()),
                        text(cards(false).count()),
                        text(yes(true)),
                        text(yes(false)),
                        text(mutual()));
    }

    private void compareFigures(Document results) {
        List<List<String>> told = results.select("section[aria-labelledby=figures] tbody tr").stream()
                .map(row -> row.select("td").eachText())
                .toList();
        assertThat(told).as("the page's figures").containsExactly(figures(true), figures(false));
    }

    private List<String> figures(boolean offers) {
        long cards = cards(offers).count();
        long no = marks(offers, "NON");
        long possible = cards * (files.companies.size() - 1);
        return List.of(text(cards), text(yes(offers)), text(no), text(possible - yes(offers) - no));
    }

    private long yes(boolean offers) {
        return marks(offers, "OUI");
    }

    private long marks(boolean offers, String mark) {
        return cards(offers)
                .flatMap(card -> files.companies.stream()
                        .filter(company -> mark.equals(given.mark(card.title(), company.name()))))
                .count();
    }

    /** Pairs each of which wants something of the other. */
    private long mutual() {
        Set<List<String>> ways = new HashSet<>();
        files.cards.forEach(card -> files.companies.stream()
                .filter(company -> given.isYes(card.title(), company.name()))
                .forEach(company ->
                        ways.add(List.of(company.name(), card.company().name()))));
        return ways.stream().filter(way -> ways.contains(way.reversed())).count() / 2;
    }

    private Stream<MessySpreadsheet.Card> cards(boolean offers) {
        return files.cards.stream().filter(card -> card.offer() == offers);
    }

    private List<String> facts(MessySpreadsheet.Card card) {
        return List.of(number(card), card.title(), (card.description() + "\n" + card.category()).strip());
    }

    private String number(MessySpreadsheet.Card card) {
        return numbers.getOrDefault(card.title(), "no number");
    }

    private String cell(MessySpreadsheet.Card card, String company) {
        if (card.company().name().equals(company)) {
            return "—";
        }
        String mark = given.mark(card.title(), company);
        return mark == null ? "" : mark;
    }

    private static List<String> shared(MessySpreadsheet.Company company) {
        return company.shares() ? known(company) : List.of(company.name(), ASK);
    }

    private static List<String> known(MessySpreadsheet.Company company) {
        return List.of(company.name(), company.contact(), company.email(), company.phone());
    }

    private static String text(long number) {
        return Long.toString(number);
    }

    private static List<String> joined(List<String> one, List<String> other) {
        List<String> all = new ArrayList<>(one);
        all.addAll(other);
        while (!all.isEmpty() && all.getLast().isEmpty()) {
            all.removeLast();
        }
        return all;
    }

    private static List<List<String>> sorted(List<List<String>> rows) {
        return rows.stream().sorted(Comparator.comparing(List::toString)).toList();
    }

    private static Map<String, Workbook> archive(byte[] zip) throws IOException {
        Map<String, Workbook> books = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                books.put(entry.getName(), Workbook.of(in.readAllBytes()));
            }
        }
        return books;
    }
}
