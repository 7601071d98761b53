package eu.maillage.cards.web;

import eu.maillage.cards.CardFace;
import eu.maillage.cards.CardId;
import eu.maillage.cards.Cards;
import eu.maillage.directory.Directory;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.OrganisationId;
import eu.maillage.tenancy.Asker;
import eu.maillage.ui.FormState;
import eu.maillage.ui.Page;
import eu.maillage.ui.Paging;
import eu.maillage.ui.Sort;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list of all cards, narrowed, sorted and paged. */
@Controller
class CardListPages {

    private static final int NAMED = 20;

    private final CardListQuery query;
    private final Cards cards;
    private final Directory directory;

    CardListPages(CardListQuery query, Cards cards, Directory directory) {
        this.query = query;
        this.cards = cards;
        this.directory = directory;
    }

    @GetMapping("/cards")
    String list(Asker asker, Page page, @ModelAttribute("filter") CardFilter filter, Model model) {
        List<OrganisationId> named = named(asker, filter);
        Sort sort = Sort.of(page.parameter("sort"), CardListQuery.COLUMNS);
        Paging paging = Paging.of(page.parameter("page"), query.count(asker, filter, named));
        List<CardId> ids = query.page(asker, filter, named, sort, paging);
        model.addAttribute(
                "view",
                new CardListView(
                        rows(asker, ids), paging, sort, filter, FormState.of(filter), onlyName(asker, filter)));
        return "cards/web/list";
    }

    /** Whoever types a name means its cards as well. */
    private List<OrganisationId> named(Asker asker, CardFilter filter) {
        return filter.typed().length() < 2
                ? List.of()
                : directory.search(asker, filter.typed(), NAMED).stream()
                        .map(OrganisationFace::id)
                        .toList();
    }

    private List<CardRow> rows(Asker asker, Collection<CardId> ids) {
        Map<CardId, CardFace> faces =
                cards.cards(asker, ids).stream().collect(Collectors.toMap(CardFace::id, face -> face));
        Set<OrganisationId> owners =
                faces.values().stream().map(CardFace::organisation).collect(Collectors.toSet());
        Map<OrganisationId, String> names = directory.organisations(asker, owners).stream()
                .collect(Collectors.toMap(OrganisationFace::id, OrganisationFace::name));
        return ids.stream()
                .map(faces::get)
                .filter(Objects::nonNull)
                .map(face -> new CardRow(face, face.organisation(), names.getOrDefault(face.organisation(), "")))
                .toList();
    }

    private @Nullable String onlyName(Asker asker, CardFilter filter) {
        OrganisationId only = filter.only();
        return only == null
                ? null
                : directory
                        .organisation(asker, only)
                        .map(OrganisationFace::name)
                        .orElse(null);
    }
}
