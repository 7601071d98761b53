package eu.maillage.mail.web;

import eu.maillage.mail.AskersAddress;
import eu.maillage.mail.Correspondent;
import eu.maillage.mail.LetterId;
import eu.maillage.mail.LetterTemplates;
import eu.maillage.mail.Outbox;
import eu.maillage.mail.Suppressions;
import eu.maillage.mail.domain.Dispatch;
import eu.maillage.mail.domain.LetterState;
import eu.maillage.mail.domain.SmtpSettings;
import eu.maillage.tenancy.Asker;
import eu.maillage.ui.FormState;
import eu.maillage.ui.Notice;
import eu.maillage.ui.Page;
import eu.maillage.ui.Paging;
import eu.maillage.ui.Tab;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
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

/** What left, what waits, what was given up and why. */
@Controller
class OutboxPages {

    private final OutboxQuery letters;
    private final Outbox outbox;
    private final LetterTemplates templates;
    private final Dispatch dispatch;
    private final Suppressions suppressions;
    private final SmtpSettings settings;
    private final ObjectProvider<AskersAddress> addresses;

    OutboxPages(
            OutboxQuery letters,
            Outbox outbox,
            LetterTemplates templates,
            Dispatch dispatch,
            Suppressions suppressions,
            SmtpSettings settings,
            ObjectProvider<AskersAddress> addresses) {
        this.letters = letters;
        this.outbox = outbox;
        this.templates = templates;
        this.dispatch = dispatch;
        this.suppressions = suppressions;
        this.settings = settings;
        this.addresses = addresses;
    }

    @GetMapping("/mail")
    String list(Asker asker, Page page, Model model, @RequestParam(defaultValue = "ALL") LettersShown shown) {
        return show(asker, page, model, shown, FormState.of(new TrialForm(ownAddress(asker))));
    }

    /** A letter to the coordinator's own address shows whether mail leaves, before others wait for theirs. */
    @PostMapping("/mail/trial")
    String trial(
            Asker asker,
            Page page,
            Model model,
            @Valid @ModelAttribute("form") TrialForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        asker.requireCoordinator();
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(asker, page, model, LettersShown.ALL, FormState.of(errors));
        }
        Correspondent reader = new Correspondent(asker.name(), form.address());
        outbox.send(
                asker,
                templates.write(
                        asker, reader, page.lang(), "mail/web/trialLetter", asker.name(), "mail.trial.subject"));
        Notice.done("mail.trial.written", reader.address()).after(redirect);
        return "redirect:/mail";
    }

    private String show(Asker asker, Page page, Model model, LettersShown shown, FormState form) {
        Map<LetterState, Integer> counts = letters.counts(asker);
        Paging paging = Paging.of(page.parameter("page"), sum(counts, shown));
        model.addAttribute(
                "view",
                new OutboxView(
                        settings.missing(),
                        settings.staysHere(),
                        counts.getOrDefault(LetterState.HELD, 0),
                        tabs(page, shown, counts),
                        letters.rows(asker, shown, paging.offset(), paging.size()),
                        paging,
                        letters.suppressions(asker).size(),
                        form));
        return "mail/web/outbox";
    }

    private String ownAddress(Asker asker) {
        return addresses.stream()
                .flatMap(address -> address.of(asker).stream())
                .findFirst()
                .orElse("");
    }

    @PostMapping("/mail/{id}/send-again")
    String sendAgain(Asker asker, @PathVariable UUID id, RedirectAttributes redirect) {
        (dispatch.sendAgain(asker, new LetterId(id))
                        ? Notice.done("mail.outbox.on-its-way")
                        : Notice.warning("mail.outbox.unwanted")
                                .leading("/mail/suppressions", "mail.outbox.see-suppressions"))
                .after(redirect);
        return "redirect:/mail";
    }

    @PostMapping("/mail/release")
    String release(Asker asker, RedirectAttributes redirect) {
        Notice.done("mail.outbox.released", dispatch.release(asker)).after(redirect);
        return "redirect:/mail";
    }

    @GetMapping("/mail/suppressions")
    String suppressions(Asker asker, Model model) {
        model.addAttribute("view", new SuppressionsView(letters.suppressions(asker)));
        return "mail/web/suppressions";
    }

    @PostMapping("/mail/suppressions/lift")
    String lift(Asker asker, @RequestParam String address, RedirectAttributes redirect) {
        asker.requireCoordinator();
        suppressions.lift(asker, address);
        Notice.done("mail.suppressions.lifted", address).after(redirect);
        return "redirect:/mail/suppressions";
    }

    private static List<Tab> tabs(Page page, LettersShown current, Map<LetterState, Integer> counts) {
        return Stream.of(LettersShown.values())
                .map(shown -> new Tab(
                        page.t("mail.shown."
                                + shown.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                        "/mail?shown=" + shown,
                        (long) sum(counts, shown),
                        shown == current))
                .toList();
    }

    private static int sum(Map<LetterState, Integer> counts, LettersShown shown) {
        return shown.states().stream()
                .mapToInt(state -> counts.getOrDefault(state, 0))
                .sum();
    }
}
