package eu.maillage.cards.web;

import eu.maillage.cards.CardFace;
import eu.maillage.cards.CardId;
import eu.maillage.cards.CardKind;
import eu.maillage.cards.CardTaker;
import eu.maillage.cards.Cards;
import eu.maillage.cards.Category;
import eu.maillage.cards.domain.CardBox;
import eu.maillage.cards.domain.Examples;
import eu.maillage.cards.domain.WriteCard;
import eu.maillage.cards.domain.WritingResult;
import eu.maillage.directory.Directory;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.OrganisationId;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Ids;
import eu.maillage.tenancy.NotFound;
import eu.maillage.ui.FormState;
import eu.maillage.ui.Notice;
import eu.maillage.ui.Page;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

/** Where one card is written: by the organisation itself on its phone, or by the coordinator on its behalf. */
@Controller
class CardPages {

    private static final String FORM = "cards/web/card";
    private static final int EXAMPLES = 4;

    private final Cards cards;
    private final CardBox box;
    private final Directory directory;
    private final Examples examples;
    private final List<CardTaker> takers;

    CardPages(Cards cards, CardBox box, Directory directory, Examples examples, List<CardTaker> takers) {
        this.cards = cards;
        this.box = box;
        this.directory = directory;
        this.examples = examples;
        this.takers = takers;
    }

    @GetMapping("/cards/of/{organisation}")
    String ofOrganisation(Asker asker, @PathVariable UUID organisation, Model model) {
        OrganisationId asked = new OrganisationId(organisation);
        List<CardFace> theirs = cards.of(asker, asked);
        OrganisationFace owner = organisation(asker, asked);
        if (!owner.id().equals(asked)) {
            return "redirect:/cards/of/" + owner.id();
        }
        model.addAttribute("view", new OwnCardsView(asked, owner.name(), theirs, !asker.coordinates()));
        return "cards/web/own";
    }

    @GetMapping("/cards/new")
    String begin(
            Asker asker,
            Page page,
            @RequestParam UUID organisation,
            @RequestParam(defaultValue = "OFFER") CardKind kind,
            Model model) {
        OrganisationId owner = new OrganisationId(organisation);
        cards.of(asker, owner);
        OrganisationFace today = organisation(asker, owner);
        if (!today.id().equals(owner)) {
            return "redirect:/cards/new?organisation=%s&kind=%s".formatted(today.id(), kind);
        }
        CardForm form = CardForm.empty(owner, kind);
        return show(asker, page, model, new CardId(Ids.next()), null, form, FormState.of(form));
    }

    @GetMapping("/cards/{id}")
    String edit(Asker asker, Page page, @PathVariable UUID id, Model model) {
        CardFace card = find(asker, new CardId(id));
        CardForm form = CardForm.of(card);
        return show(asker, page, model, card.id(), card, form, FormState.of(form));
    }

    @PostMapping("/cards/{id}")
    String save(
            Asker asker,
            Page page,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") CardForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        CardId card = new CardId(id);
        name(asker, form.owner());
        requireWhatItSays(form, binding);
        CardFace twin = twin(asker, card, form);
        if (twin != null) {
            binding.rejectValue("title", "Twin", "cards.form.title-twin");
            model.addAttribute("twin", twin);
        }
        if (binding.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            CardFace kept = cards.card(asker, card).orElse(null);
            return show(asker, page, model, card, kept, form, FormState.of(binding));
        }
        WritingResult result = write(asker, card, form, form.isReady());
        return switch (result) {
            case WritingResult.Ready ready -> done(asker, ready.card(), ready(asker, ready.card()), redirect);
            case WritingResult.KeptAsDraft draft ->
                done(asker, draft.card(), Notice.done("cards.card.draft-saved"), redirect);
            case WritingResult.ReadyButOwnTrade own ->
                "redirect:/cards/" + own.card().id();
        };
    }

    /** An organisation is told where the text it brought stays as it was, or that its card can still be brought. */
    private Notice ready(Asker asker, CardFace card) {
        if (asker.coordinates()) {
            return Notice.done("cards.card.saved");
        }
        String own = "/participation/" + card.organisation();
        return takers.stream()
                .flatMap(taker -> taker.olderText(asker, card).stream())
                .findFirst()
                .map(older -> Notice.warning(
                                older.renewable() ? "cards.card.saved-older" : "cards.card.saved-older-for-good",
                                older.event())
                        .leading(own, "cards.card.to-own"))
                .orElseGet(() -> takers.stream().anyMatch(taker -> taker.awaits(asker, card))
                        ? Notice.done("cards.card.saved-to-bring").leading(own, "cards.card.to-bring")
                        : Notice.done("cards.card.saved"));
    }

    private static String done(Asker asker, CardFace card, Notice notice, RedirectAttributes redirect) {
        notice.after(redirect);
        return asker.coordinates()
                ? "redirect:/cards?organisation=" + card.organisation()
                : "redirect:/cards/of/" + card.organisation();
    }

    private static void requireWhatItSays(CardForm form, BindingResult binding) {
        if (form.isReady()) {
            if (form.title() == null || form.title().isBlank()) {
                binding.rejectValue("title", "NotBlank", "cards.form.title-missing");
            }
            if (form.category() == null && !binding.hasFieldErrors("category")) {
                binding.rejectValue("category", "NotNull", "cards.form.category-missing");
            }
        } else if (form.isBlank()) {
            binding.rejectValue("title", "NotBlank", "cards.form.draft-empty");
        }
        if (form.availableFrom() != null
                && form.availableUntil() != null
                && form.availableUntil().isBefore(form.availableFrom())) {
            binding.rejectValue("availableUntil", "Order", "cards.form.dates-wrong");
        }
    }

    /** What is typed is kept as it is, as far as it can be read; before anything is typed there is nothing to keep. */
    @PostMapping("/cards/{id}/draft")
    String autosave(
            Asker asker,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") CardForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response) {
        name(asker, form.owner());
        cards.of(asker, form.owner());
        boolean nothing = form.isBlank() && cards.card(asker, new CardId(id)).isEmpty();
        if (binding.hasErrors() || nothing || twin(asker, new CardId(id), form) != null) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return "cards/web/autosaved";
        }
        CardFace card = write(asker, new CardId(id), form, false).card();
        model.addAttribute("view", new AutosavedView(card.version(), card.changedAt()));
        return "cards/web/autosaved";
    }

    @PostMapping("/cards/{id}/remove")
    String remove(Asker asker, @PathVariable UUID id, RedirectAttributes redirect) {
        CardFace card = find(asker, new CardId(id));
        box.remove(asker, card.id());
        return done(asker, card, Notice.done("cards.card.removed", card.text().title()), redirect);
    }

    @PostMapping("/cards/{id}/overrule")
    String overrule(Asker asker, @PathVariable UUID id, RedirectAttributes redirect) {
        cards.overrule(asker, new CardId(id));
        Notice.done("cards.card.overruled").after(redirect);
        return "redirect:/cards/" + id;
    }

    /**
     * What others write, for the category that is chosen in a field of the page that asks.
     *
     * @param field its name, where a page holds several cards
     */
    @GetMapping("/cards/examples")
    String examples(
            Asker asker,
            Page page,
            @RequestParam UUID organisation,
            @RequestParam CardKind kind,
            @RequestParam(defaultValue = "category") String field,
            Model model) {
        Category category = Stream.of(Category.values())
                .filter(each -> each.name().equals(page.parameter(field)))
                .findFirst()
                .orElse(null);
        List<String> shown = examples(asker, page, new OrganisationId(organisation), kind, category);
        model.addAttribute("view", new ExamplesView(kind == CardKind.OFFER, shown));
        return "cards/web/examples";
    }

    private @Nullable CardFace twin(Asker asker, CardId id, CardForm form) {
        return form.kind() == null || form.title() == null
                ? null
                : box.twin(asker, form.owner(), id, form.kind(), form.title()).orElse(null);
    }

    private WritingResult write(Asker asker, CardId id, CardForm form, boolean ready) {
        return box.write(asker, new WriteCard(id, form.owner(), form.toText(), ready, form.seen()));
    }

    private String show(
            Asker asker, Page page, Model model, CardId id, @Nullable CardFace card, CardForm form, FormState state) {
        CardKind kind = form.kind() == null ? CardKind.OFFER : form.kind();
        OrganisationId owner = card == null ? form.owner() : card.organisation();
        model.addAttribute(
                "view",
                new CardFormView(
                        id,
                        kind,
                        owner,
                        name(asker, owner),
                        card,
                        (CardFace) model.getAttribute("twin"),
                        state,
                        form.seen(),
                        !asker.coordinates(),
                        examples(asker, page, owner, kind, form.category())));
        return FORM;
    }

    private List<String> examples(
            Asker asker, Page page, OrganisationId owner, CardKind kind, @Nullable Category category) {
        var sector = directory
                .organisation(asker, owner)
                .map(OrganisationFace::sector)
                .orElse(null);
        return examples.of(kind, category, sector, page.locale(), EXAMPLES);
    }

    private CardFace find(Asker asker, CardId id) {
        return cards.card(asker, id).orElseThrow(() -> new NotFound("No card %s.".formatted(id)));
    }

    private String name(Asker asker, OrganisationId id) {
        return organisation(asker, id).name();
    }

    private OrganisationFace organisation(Asker asker, OrganisationId id) {
        return directory.organisation(asker, id).orElseThrow(() -> new NotFound("No organisation %s.".formatted(id)));
    }
}
