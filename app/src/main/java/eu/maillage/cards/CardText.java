package eu.maillage.cards;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * All that is written on a card.
 *
 * @param category absent only while the card is a draft
 * @param title empty only while the card is a draft
 * @param period how often it comes back; absent for what is given or needed once
 * @param quantity of the unit, a period if there is one
 */
public record CardText(
        CardKind kind,
        @Nullable Category category,
        String title,
        @Nullable String description,
        @Nullable Period period,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        @Nullable LocalDate availableFrom,
        @Nullable LocalDate availableUntil,
        @Nullable String place,
        @Nullable String conditions) {

    public CardText {
        title = title.strip();
        description = blankAsNull(description);
        quantity = quantity == null ? null : plain(quantity);
        unit = blankAsNull(unit);
        place = blankAsNull(place);
        conditions = blankAsNull(conditions);
    }

    /** The least that a card says. */
    public static CardText of(CardKind kind, Category category, String title, @Nullable String description) {
        return new CardText(kind, category, title, description, null, null, null, null, null, null, null);
    }

    /** Whether it says enough to be put on a table. */
    public boolean isComplete() {
        return category != null && !title.isEmpty() && !endsBeforeItBegins();
    }

    public boolean endsBeforeItBegins() {
        return availableFrom != null && availableUntil != null && availableUntil.isBefore(availableFrom);
    }

    private static BigDecimal plain(BigDecimal quantity) {
        BigDecimal stripped = quantity.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
