package eu.maillage.cards.web;

import eu.maillage.cards.domain.NamedCard;
import eu.maillage.ui.FormState;
import eu.maillage.ui.Paging;
import eu.maillage.ui.Sort;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of cards.
 *
 * @param organisationName of the one whose cards alone are shown
 */
public record CardListView(
        List<NamedCard> rows,
        Paging paging,
        Sort sort,
        CardFilter filter,
        FormState form,
        @Nullable String organisationName) {}
