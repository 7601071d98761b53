package eu.maillage.cards.web;

import eu.maillage.cards.CardFace;
import eu.maillage.cards.CardKind;
import eu.maillage.cards.Cards;
import eu.maillage.cards.domain.CardBox;
import eu.maillage.cards.domain.Examples;
import eu.maillage.cards.domain.WritingResult;
import eu.maillage.directory.Directory;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.OrganisationId;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.NotFound;
import eu.maillage.ui.FormState;
import eu.maillage.ui.Notice;
import eu.maillage.ui.Page;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a coordinator notes five offers and five needs while she has somebody on the phone. */
@Controller
class CallPages {

    private static final int FOUND = 12;
    private static final int FEWEST_LINES = 3;
    private static final int EXAMPLES = 4;

    private final Cards cards;
    private final CardBox box;
    private final Directory directory;
    private final Examples examples;

    CallPages(Cards cards, CardBox box, Directory directory, Examples examples) {
        this.cards = cards;
        this.box = box;
        this.directory = directory;
        this.examples = examples;
    }

    @GetMapping("/cards/call")
    String choose(Asker asker, @RequestParam(defaultValue = "") String text, Model model) {
        asker.requireCoordinator();
        List<OrganisationFace> found = text.isBlank() ? List.of() : directory.search(asker, text, FOUND);
        model.addAttribute("view", new CallChoiceView(text, found, directory.isEmpty(asker)));
        return "cards/web/callChoice";
    }

    @GetMapping("/cards/call/{organisation}")
    String call(Asker asker, Page page, @PathVariable UUID organisation, Model model) {
        asker.requireCoordinator();
        OrganisationId id = new OrganisationId(organisation);
        List<CardFace> known = cards.of(asker, id);
        CallForm lines = CallForm.of(missing(known, CardKind.OFFER), missing(known, CardKind.NEED));
        return show(asker, page, id, lines, FormState.of(lines), model);
    }

    private static int missing(List<CardFace> known, CardKind kind) {
        int there = (int) known.stream().filter(card -> card.kind() == kind).count();
        return Math.max(FEWEST_LINES, OwnCardsView.ASKED - there);
    }

    @PostMapping("/cards/call/{organisation}")
    String note(
            Asker asker,
            Page page,
            @PathVariable UUID organisation,
            @Valid @ModelAttribute("form") CallForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        asker.requireCoordinator();
        OrganisationId id = new OrganisationId(organisation);
        if (directory.organisation(asker, id).isEmpty()) {
            throw new NotFound("No organisation " + id);
        }
        form.rejectTwins(binding, (card, kind, title) -> box.twin(asker, id, card, kind, title)
                .isPresent());
        if (binding.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(asker, page, id, form, FormState.of(binding), model);
        }
        List<WritingResult> results = box.writeAll(asker, form.cards(id));
        notice(results).after(redirect);
        return "redirect:/cards?organisation=" + id;
    }

    private static Notice notice(List<WritingResult> results) {
        int drafts = (int) results.stream()
                .filter(WritingResult.KeptAsDraft.class::isInstance)
                .count();
        int refused = (int) results.stream()
                .filter(WritingResult.ReadyButOwnTrade.class::isInstance)
                .count();
        return drafts + refused == 0
                ? Notice.done("cards.call.noted", results.size())
                : Notice.warning("cards.call.noted-some", results.size() - drafts - refused, drafts, refused);
    }

    private String show(Asker asker, Page page, OrganisationId id, CallForm lines, FormState state, Model model) {
        OrganisationFace organisation =
                directory.organisation(asker, id).orElseThrow(() -> new NotFound("No organisation %s.".formatted(id)));
        model.addAttribute(
                "view", new CallView(organisation, cards.of(asker, id), lines, state, examples(page, organisation)));
        return "cards/web/call";
    }

    private Map<CardKind, ExamplesView> examples(Page page, OrganisationFace organisation) {
        return Stream.of(CardKind.values())
                .collect(Collectors.toMap(
                        kind -> kind,
                        kind -> new ExamplesView(
                                kind == CardKind.OFFER,
                                examples.of(kind, null, organisation.sector(), page.locale(), EXAMPLES))));
    }
}
