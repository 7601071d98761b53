package eu.maillage.cards.web;

import eu.maillage.cards.domain.CardColumn;
import eu.maillage.ui.FormState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a spreadsheet of cards is sent.
 *
 * @param refusal why the one that was sent cannot be read, in words
 */
public record ImportStartView(@Nullable String refusal, FormState form) {

    /** What the spreadsheet may hold. */
    public List<CardColumn> columns() {
        return List.of(CardColumn.values());
    }
}
