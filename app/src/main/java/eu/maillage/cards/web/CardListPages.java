package eu.maillage.cards.web;

import eu.maillage.cards.domain.CardBox;
import eu.maillage.directory.Directory;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.OrganisationId;
import eu.maillage.tenancy.Asker;
import eu.maillage.ui.FormState;
import eu.maillage.ui.Page;
import eu.maillage.ui.Sort;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list of all cards, narrowed, sorted and paged. */
@Controller
class CardListPages {

    private static final int NAMED = 20;

    private final CardListQuery query;
    private final CardBox box;
    private final Directory directory;

    CardListPages(CardListQuery query, CardBox box, Directory directory) {
        this.query = query;
        this.box = box;
        this.directory = directory;
    }

    /** What cannot be read in the address narrows nothing. */
    @GetMapping("/cards")
    String list(
            Asker asker, Page page, @ModelAttribute("filter") CardFilter filter, BindingResult unread, Model model) {
        Sort sort = Sort.of(page.parameter("sort"), CardListQuery.COLUMNS);
        CardListQuery.Found found = query.find(asker, filter, named(asker, filter), sort, page.parameter("page"));
        model.addAttribute(
                "view",
                new CardListView(
                        box.named(asker, found.ids()),
                        found.paging(),
                        sort,
                        filter,
                        FormState.of(filter),
                        onlyName(asker, filter)));
        return "cards/web/list";
    }

    /** Whoever types a name means its cards as well. */
    private List<OrganisationId> named(Asker asker, CardFilter filter) {
        return filter.typed().length() < 2 ? List.of() : directory.called(asker, filter.typed(), NAMED);
    }

    private @Nullable String onlyName(Asker asker, CardFilter filter) {
        OrganisationId only = filter.only();
        return only == null
                ? null
                : directory.withoutPeople(asker, List.of(only)).stream()
                        .findFirst()
                        .map(OrganisationFace::name)
                        .orElse(null);
    }
}
