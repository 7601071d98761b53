package eu.maillage.cards.web;

import eu.maillage.cards.domain.CardColumn;
import eu.maillage.cards.domain.CardImport;
import eu.maillage.ui.FormState;
import java.util.List;

/** Where a list of cards is sent, and those sent before. */
public record ImportStartView(FormState form, List<CardImport> recent) {

    /** What the list may hold. */
    public List<CardColumn> columns() {
        return List.of(CardColumn.values());
    }
}
