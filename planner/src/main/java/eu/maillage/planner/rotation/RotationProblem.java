package eu.maillage.planner.rotation;

import eu.maillage.planner.BadProblem;
import eu.maillage.planner.Ids;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Cards to announce at round tables. A batch is the cards of one table's organisations and bears the table's id; in round 1 each
 * table has its own batch, then each batch visits every other table at most once.
 *
 * @param tables who sits where
 * @param cards to announce, each of an organisation at one of the tables
 * @param rounds how many rounds there are
 * @param roundSeconds how long a round lasts
 * @param minCardSeconds the least time that a card needs
 */
public record RotationProblem(List<Table> tables, List<Card> cards, int rounds, int roundSeconds, int minCardSeconds) {

    /** The greatest number of tables. */
    public static final int MOST_TABLES = 200;
    /** The greatest number of cards. */
    public static final int MOST_CARDS = 20_000;
    /** The greatest number of rounds. */
    public static final int MOST_ROUNDS = 1000;
    /** The longest round, in seconds: a day. */
    public static final int LONGEST_ROUND = 86_400;
    /** The greatest interest of one table in one card; interest is counted in millionths. */
    public static final double GREATEST_INTEREST = 1000;

    /** @throws BadProblem when an id is unknown or doubled, or a number is outside its limits */
    public RotationProblem {
        tables = List.copyOf(tables);
        cards = List.copyOf(cards);
        between("/tables", "tables", 0, MOST_TABLES, tables.size());
        between("/cards", "cards", 0, MOST_CARDS, cards.size());
        between("/rounds", "rounds", 1, MOST_ROUNDS, rounds);
        between("/roundSeconds", "seconds", 1, LONGEST_ROUND, roundSeconds);
        between("/minCardSeconds", "seconds", 1, roundSeconds, minCardSeconds);
        checkCards(
                cards, Ids.of("table", "/tables", tables.stream().map(Table::id).toList()), seats(tables));
    }

    /**
     * A round table.
     *
     * @param id unique; also names the batch of its organisations' cards
     * @param organisations the ids of those who sit there; may be empty
     */
    public record Table(String id, List<String> organisations) {
        public Table {
            organisations = List.copyOf(organisations);
        }
    }

    /**
     * A card to announce.
     *
     * @param id unique
     * @param organisation whose card it is
     * @param interest how many OUI each table is expected to give it, by the table's id; 0 where a table is not named
     */
    public record Card(String id, String organisation, Map<String, Double> interest) {
        public Card {
            interest = Collections.unmodifiableMap(new LinkedHashMap<>(interest));
        }
    }

    private static void between(String pointer, String what, int least, int most, int value) {
        if (value < least || value > most) {
            throw new BadProblem(pointer, "%d to %d %s were expected, not %d.".formatted(least, most, what, value));
        }
    }

    private static Map<String, Integer> seats(List<Table> tables) {
        Map<String, Integer> seats = new HashMap<>();
        for (int table = 0; table < tables.size(); table++) {
            List<String> organisations = tables.get(table).organisations();
            for (int place = 0; place < organisations.size(); place++) {
                if (seats.putIfAbsent(organisations.get(place), table) != null) {
                    throw new BadProblem(
                            "/tables/%d/organisations/%d".formatted(table, place),
                            "each organisation at one place was expected, not «%s» again."
                                    .formatted(organisations.get(place)));
                }
            }
        }
        return seats;
    }

    private static void checkCards(List<Card> cards, Ids tables, Map<String, Integer> seats) {
        Ids.of("card", "/cards", cards.stream().map(Card::id).toList());
        for (int place = 0; place < cards.size(); place++) {
            Card card = cards.get(place);
            if (!seats.containsKey(card.organisation())) {
                throw new BadProblem(
                        "/cards/%d/organisation".formatted(place),
                        "no table seats «%s». Maybe it is absent, and its cards should stay away too."
                                .formatted(card.organisation()));
            }
            for (Map.Entry<String, Double> interest : card.interest().entrySet()) {
                String here = "/cards/%d/interest/%s".formatted(place, interest.getKey());
                tables.require(interest.getKey(), here);
                if (!(interest.getValue() >= 0 && interest.getValue() <= GREATEST_INTEREST)) {
                    throw new BadProblem(
                            here, "an interest from 0 to 1000 was expected, not %s.".formatted(interest.getValue()));
                }
            }
        }
    }
}
