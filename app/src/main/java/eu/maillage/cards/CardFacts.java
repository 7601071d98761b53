package eu.maillage.cards;

import eu.maillage.ui.Wording;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a card says beside its title and description, in short words of the reader's language.
 *
 * @param category in words; empty while a draft has none
 * @param quantity such as «20 kg par semaine», or only how often; empty when nothing is said
 * @param dates such as «du 1er décembre au 30 juin»; empty when nothing is said
 */
public record CardFacts(String category, String quantity, String dates, String place, String conditions) {

    public static CardFacts of(CardText text, Wording wording) {
        Category category = text.category();
        return new CardFacts(
                category == null ? "" : wording.name("cards.category", category),
                quantity(text, wording),
                dates(text, wording),
                orEmpty(text.place()),
                orEmpty(text.conditions()));
    }

    /** All that is said, in a fixed order; conditions are left to those who have the room. */
    public List<String> inShort() {
        return Stream.of(category, quantity, dates, place)
                .filter(fact -> !fact.isEmpty())
                .toList();
    }

    /** What is read aloud beside the title: how much, when, where. */
    public List<String> spoken() {
        return Stream.of(quantity, dates, place).filter(fact -> !fact.isEmpty()).toList();
    }

    private static String quantity(CardText text, Wording wording) {
        String amount = amount(text, wording);
        Period period = text.period();
        if (period == null) {
            return amount;
        }
        String often = period.name().toLowerCase(Locale.ROOT);
        return amount.isEmpty() ? wording.t("cards.every." + often) : wording.t("cards.each." + often, amount);
    }

    private static String amount(CardText text, Wording wording) {
        if (text.quantity() == null) {
            return "";
        }
        String number = wording.number(text.quantity());
        return text.unit() == null ? number : number + "\u00a0" + text.unit();
    }

    private static String dates(CardText text, Wording wording) {
        if (text.availableFrom() != null) {
            return text.availableUntil() == null
                    ? wording.t("cards.dates.from", text.availableFrom())
                    : wording.t("cards.dates.between", text.availableFrom(), text.availableUntil());
        }
        return text.availableUntil() == null ? "" : wording.t("cards.dates.until", text.availableUntil());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
