package eu.maillage.cards.domain;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.cards.CardKind;
import eu.maillage.cards.CardText;
import eu.maillage.cards.Category;
import eu.maillage.directory.Sector;
import eu.maillage.directory.Sector.Heading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How often the rule is right, over every sector: what is the trade is refused, what is not passes. */
class TradeMeasureTests {

    private static final double OWN_TRADES_SEEN = 0.97;
    private static final double INNOCENTS_REFUSED = 0.003;

    private static final TradeRule rule = new TradeRule();
    private static final Map<String, Sector> sectors = sectors();

    private record Titled(String sector, @Nullable Category category, String title) {

        boolean isRefused() {
            CardText card =
                    new CardText(CardKind.OFFER, category, title, null, null, null, null, null, null, null, null);
            return !rule.wordsOfOwnTrade(card, Objects.requireNonNull(sectors.get(sector), sector))
                    .isEmpty();
        }
    }

    @Test
    void ownTradesAreSeenUnderTheTitlesTheWordsWereWrittenFor() {
        List<Titled> passed = own(1).stream().filter(each -> !each.isRefused()).toList();

        assertThat(passed).hasSizeLessThanOrEqualTo((int) (own(1).size() * (1 - OWN_TRADES_SEEN)));
    }

    @Test
    void ownTradesAreSeenUnderOtherTitles() {
        List<Titled> passed = own(2).stream().filter(each -> !each.isRefused()).toList();

        assertThat(passed).hasSizeLessThanOrEqualTo((int) (own(2).size() * (1 - OWN_TRADES_SEEN)));
    }

    @Test
    void aSectorsOwnLabelIsItsTrade() {
        List<Titled> labels = sectors.values().stream()
                .filter(sector -> !List.of("84", "94", "97", "98", "99")
                        .contains(sector.division().code()))
                .map(sector -> new Titled(sector.code(), null, sector.label()))
                .toList();

        assertThat(labels).hasSizeGreaterThan(700);
        assertThat(labels.stream().filter(each -> !each.isRefused()))
                .hasSizeLessThanOrEqualTo((int) (labels.size() * (1 - OWN_TRADES_SEEN)));
    }

    @Test
    void whatOneSectorLendsPasses() {
        assertThat(innocent(false)).filteredOn(Titled::isRefused).isEmpty();
    }

    @Test
    void whatAnySectorLendsPassesInAllOfThem() {
        List<Titled> innocents = innocent(true);
        List<Titled> refused = innocents.stream().filter(Titled::isRefused).toList();

        assertThat(innocents).hasSizeGreaterThan(700 * 30);
        assertThat(refused).hasSizeLessThanOrEqualTo((int) (innocents.size() * INNOCENTS_REFUSED));
    }

    private static List<Titled> own(int column) {
        return lines("/cards/own-trade.tsv")
                .map(line -> new Titled(line[0], null, line[column]))
                .toList();
    }

    private static List<Titled> innocent(boolean everybody) {
        return lines("/cards/innocent.tsv")
                .filter(line -> line[1].equals("*") == everybody)
                .flatMap(line -> sectorsOf(line).map(sector -> new Titled(sector, Category.valueOf(line[0]), line[2])))
                .toList();
    }

    private static Stream<String> sectorsOf(String[] line) {
        if (!line[1].equals("*")) {
            return Stream.of(line[1]);
        }
        List<String> sellers = line.length > 3 ? List.of(line[3].split(" ")) : List.of();
        return sectors.keySet().stream().filter(sector -> sellers.stream().noneMatch(sector::startsWith));
    }

    private static Map<String, Sector> sectors() {
        Map<String, Sector> known = new HashMap<>();
        List<Heading> headings = new ArrayList<>(List.of(new Heading("", "", ""), new Heading("", "", "")));
        lines("/reference/naf-rev2.tsv").forEach(line -> {
            if (line[0].length() <= 2) {
                headings.set(line[0].length() - 1, new Heading(line[0], line[1], ""));
            } else if (line[0].length() == 6) {
                known.put(line[0], new Sector(line[0], line[1], headings.getFirst(), headings.getLast()));
            }
        });
        return known;
    }

    private static Stream<String[]> lines(String name) {
        try (InputStream file = TradeMeasureTests.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
