package eu.maillage.cards.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an update replaces on a card.
 *
 * @param before as it is kept, the name where it is a choice; empty where there was nothing
 * @param now the same of what takes its place
 */
public record RowChange(CardColumn column, String before, String now) {

    static RowChange of(CardColumn column, @Nullable Object before, @Nullable Object now) {
        return new RowChange(column, kept(before), kept(now));
    }

    private static String kept(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Enum<?> choice -> choice.name();
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            default -> value.toString();
        };
    }
}
