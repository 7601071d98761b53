package eu.maillage.events.web;

import eu.maillage.cards.CardKind;
import eu.maillage.cards.Category;
import eu.maillage.events.BroughtCard;
import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What narrows the cards of an event: the address of the page says it. */
public record EventCardFilter(
        @Nullable String text,
        @Nullable CardKind kind,
        @Nullable Category category) {

    public boolean narrows() {
        return !folded(text).isBlank() || kind != null || category != null;
    }

    /** Every word that was typed stands in the number, the title, the description or the organisation's name. */
    boolean shows(BroughtCard card) {
        String whole = folded(
                card.number() + " " + card.title() + " " + card.text().description() + " " + card.organisationName());
        return (kind == null || card.kind() == kind)
                && (category == null || card.category() == category)
                && Stream.of(folded(text).split(" ")).allMatch(whole::contains);
    }

    private static String folded(@Nullable String written) {
        return written == null
                ? ""
                : Normalizer.normalize(written, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT)
                        .strip();
    }
}
