package eu.maillage.cards.domain;

import eu.maillage.cards.CardKind;
import eu.maillage.cards.CardText;
import eu.maillage.cards.Category;
import eu.maillage.cards.OwnTrade;
import eu.maillage.cards.domain.TradePhrase.Finding;
import eu.maillage.cards.domain.Words.Word;
import eu.maillage.directory.Sector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells whether an offer is the organisation's own commercial trade. It is when its title names the trade once, or its
 * description twice; it is not when it speaks of a surplus, a loan or a welcome. A room, hands or a lesson are lent, not
 * sold, by those whose trade they are not: of them it asks that the title begins with an act of the trade.
 */
@Component
class TradeRule {

    private static final String EVERY_TRADE = "-";
    private static final int SHORTEST_LABEL_WORD = 4;
    private static final int ENOUGH_IN_DESCRIPTION = 2;

    private final Map<String, List<TradePhrase>> trades = new TreeMap<>();
    private final TradePhrases exceptions;
    private final TradePhrases leftovers;
    private final List<String> wasteTrades = new ArrayList<>();
    private final Set<String> divisionsWithoutTrade = new HashSet<>();
    private final Map<Category, List<String>> sellers = new EnumMap<>(Category.class);
    private final Set<String> emptyLabelWords = new HashSet<>();
    private final Map<String, Trade> known = new ConcurrentHashMap<>();

    /**
     * How a sector's trade is named: by its own words, and in a title by those of its label too.
     *
     * @param acts what the trade does to what it sells: makes, fits, sells it
     */
    private record Trade(TradePhrases own, TradePhrases withLabel, TradePhrases acts) {}

    TradeRule() {
        Lines.of("trades.tsv").forEach(line -> trades.put(line[0], phrases(line[1])));
        List<TradePhrase> words = new ArrayList<>();
        List<TradePhrase> left = new ArrayList<>();
        Lines.of("trade-exceptions.tsv").forEach(line -> except(line, words, left));
        exceptions = new TradePhrases(words);
        leftovers = new TradePhrases(left);
    }

    private void except(String[] line, List<TradePhrase> words, List<TradePhrase> left) {
        switch (line[0]) {
            case "word" -> words.addAll(phrases(line[1]));
            case "leftover" -> left.addAll(phrases(line[1]));
            case "waste" -> wasteTrades.addAll(List.of(line[1].split(", ")));
            case "division" -> divisionsWithoutTrade.addAll(List.of(line[1].split(", ")));
            case "label" ->
                phrases(line[1]).stream()
                        .flatMap(phrase -> phrase.parts().stream())
                        .forEach(emptyLabelWords::add);
            case "sold" -> {
                String[] sold = line[1].split(": ", 2);
                sellers.put(Category.valueOf(sold[0]), List.of(sold[1].split(", ")));
            }
            default -> throw new IllegalStateException("No kind of exception: " + line[0]);
        }
    }

    private static List<TradePhrase> phrases(String cell) {
        return Stream.of(cell.split(",")).map(TradePhrase::of).toList();
    }

    /**
     * Why the card is the trade of this sector; absent when it is not.
     *
     * @param overruled the words that a coordinator let pass, folded
     */
    @Nullable
    OwnTrade ownTrade(CardText card, @Nullable Sector sector, Collection<String> overruled) {
        List<String> words = wordsOfOwnTrade(card, sector);
        if (words.isEmpty() || sector == null) {
            return null;
        }
        boolean letPass = Set.copyOf(overruled)
                .containsAll(words.stream().map(Words::fold).toList());
        return new OwnTrade(words, sector, letPass);
    }

    /** The words by which the card is the trade of this sector, as they were written; empty when it is not. */
    List<String> wordsOfOwnTrade(CardText card, @Nullable Sector sector) {
        if (card.kind() != CardKind.OFFER
                || sector == null
                || divisionsWithoutTrade.contains(sector.division().code())) {
            return List.of();
        }
        List<Word> title = Words.of(card.title());
        List<Word> description = Words.of(card.description() == null ? "" : card.description());
        Trade trade = known.computeIfAbsent(sector.code(), _ -> tradeOf(sector));
        if (isExcepted(title, trade, sector) || isExcepted(description, trade, sector)) {
            return List.of();
        }
        if (isLent(card.category(), sector)) {
            return distinct(found(trade.acts(), title).stream());
        }
        List<String> inTitle = found(trade.withLabel(), title);
        List<String> inDescription = found(trade.own(), description);
        return inTitle.isEmpty() && inDescription.size() < ENOUGH_IN_DESCRIPTION
                ? List.of()
                : distinct(Stream.concat(inTitle.stream(), inDescription.stream()));
    }

    /** A waste collector's «déchets» and a bank's «prêts» are their trade, and except nothing. */
    private boolean isExcepted(List<Word> text, Trade trade, Sector sector) {
        boolean tradesInWaste = wasteTrades.stream().anyMatch(sector.code()::startsWith);
        List<Finding> excepted = Stream.concat(
                        exceptions.in(text).stream(), tradesInWaste ? Stream.empty() : leftovers.in(text).stream())
                .toList();
        List<Finding> traded =
                excepted.isEmpty() ? List.of() : trade.withLabel().in(text);
        return excepted.stream().anyMatch(each -> traded.stream().noneMatch(each::liesIn));
    }

    private boolean isLent(@Nullable Category category, Sector sector) {
        List<String> sold = category == null ? null : sellers.get(category);
        return sold != null && sold.stream().noneMatch(sector.code()::startsWith);
    }

    private Trade tradeOf(Sector sector) {
        List<TradePhrase> own = trades.entrySet().stream()
                .filter(entry -> isOf(sector, entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
        return new Trade(
                new TradePhrases(own),
                new TradePhrases(Stream.concat(own.stream(), label(sector)).toList()),
                new TradePhrases(own.stream().filter(TradePhrase::opening).toList()));
    }

    private static boolean isOf(Sector sector, String key) {
        return key.equals(EVERY_TRADE)
                || key.equals(sector.section().code())
                || sector.code().startsWith(key);
    }

    private Stream<TradePhrase> label(Sector sector) {
        return Words.of(sector.label()).stream()
                .map(Word::folded)
                .filter(word -> word.length() >= SHORTEST_LABEL_WORD && !emptyLabelWords.contains(word))
                .distinct()
                .map(TradePhrase::word);
    }

    /** In the order of the text; «repas» is not counted beside «plateaux repas». */
    private static List<String> found(TradePhrases phrases, List<Word> text) {
        List<Finding> findings = phrases.in(text).stream().distinct().toList();
        return findings.stream()
                .filter(finding -> findings.stream().noneMatch(finding::isWithin))
                .map(Finding::written)
                .toList();
    }

    /** «Transport» and «transport» are one word to the reader. */
    private static List<String> distinct(Stream<String> words) {
        Set<String> seen = new HashSet<>();
        return words.filter(word -> seen.add(Words.fold(word))).toList();
    }
}
