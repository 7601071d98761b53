package eu.maillage.demo;

import eu.maillage.directory.OrganisationId;
import eu.maillage.events.BroughtCard;
import eu.maillage.exchanges.Rehearsal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the fictitious companies think of each other's cards: mostly OUI where one of their own cards speaks of the same
 * thing from the other side, now and then where it is of the same category, else by a rare whim. Always the same.
 */
final class DemoOpinions implements Rehearsal.Opinions {

    private static final int SAME_THING = 80;
    private static final int SAME_CATEGORY = 10;
    private static final int WHIM = 2;

    /** As many letters of a word as tell it from others, whatever its ending. */
    private static final int STEM = 6;

    private static final int SHORTEST_WORD = 5;
    private static final Set<String> EMPTY_WORDS = Set.of(
            "apres", "aupres", "demi", "depuis", "entre", "notre", "nous", "petit", "petite", "partag", "pour",
            "trois");

    private final Map<OrganisationId, List<BroughtCard>> cards;

    DemoOpinions(List<BroughtCard> cards) {
        this.cards = cards.stream().collect(Collectors.groupingBy(BroughtCard::organisation));
    }

    @Override
    public boolean interested(OrganisationId company, BroughtCard card) {
        List<BroughtCard> own = cards.getOrDefault(company, List.of());
        String name = own.isEmpty() ? company.toString() : own.getFirst().organisationName();
        return dice(name, card) < chance(own, card);
    }

    private static int chance(List<BroughtCard> own, BroughtCard card) {
        Set<String> words = words(card);
        if (answered(own, card, other -> words(other).stream().anyMatch(words::contains))) {
            return SAME_THING;
        }
        return answered(own, card, other -> other.category() == card.category()) ? SAME_CATEGORY : WHIM;
    }

    /** Whether a need stands on the other side of this offer, or an offer on the other side of this need. */
    private static boolean answered(List<BroughtCard> own, BroughtCard card, Predicate<BroughtCard> alike) {
        return own.stream().anyMatch(other -> other.kind() != card.kind() && alike.test(other));
    }

    private static Set<String> words(BroughtCard card) {
        String plain = Normalizer.normalize(card.title(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Stream.of(plain.split("[^a-z]+"))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .map(word -> word.substring(0, Math.min(STEM, word.length())))
                .filter(stem -> !EMPTY_WORDS.contains(stem))
                .collect(Collectors.toSet());
    }

    private static int dice(String company, BroughtCard card) {
        int mixed = (company + "|" + card.title()).hashCode() * 0x9E3779B9;
        return Math.floorMod(mixed >>> 12, 100);
    }
}
