package eu.maillage.exchanges.web.after;

import eu.maillage.accounts.AuditLog;
import eu.maillage.directory.OrganisationId;
import eu.maillage.events.EventId;
import eu.maillage.exchanges.domain.RunningExchanges;
import eu.maillage.exchanges.domain.after.FileLanguage;
import eu.maillage.exchanges.domain.after.OrganisationResults;
import eu.maillage.exchanges.domain.after.Outcome;
import eu.maillage.exchanges.domain.after.Outcomes;
import eu.maillage.exchanges.domain.after.ResultFiles;
import eu.maillage.exchanges.domain.after.ResultLetters;
import eu.maillage.exchanges.domain.after.Sending;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.NotFound;
import eu.maillage.ui.FileName;
import eu.maillage.ui.Notice;
import eu.maillage.ui.Page;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The results of an exchange: its figures, and every organisation's file to look at, take and send. */
@Controller
@RequestMapping("/events/{event}/exchange/results")
class ResultsPages {

    private final Outcomes outcomes;
    private final ResultLetters letters;
    private final RunningExchanges exchanges;
    private final FileLanguage language;
    private final AuditLog audit;

    ResultsPages(
            Outcomes outcomes,
            ResultLetters letters,
            RunningExchanges exchanges,
            FileLanguage language,
            AuditLog audit) {
        this.audit = audit;
        this.language = language;
        this.outcomes = outcomes;
        this.exchanges = exchanges;
        this.letters = letters;
    }

    @GetMapping
    String show(Asker asker, Page page, @PathVariable UUID event, Model model) {
        EventId id = new EventId(event);
        model.addAttribute("page", page);
        Outcome outcome = outcomes.of(asker, id);
        model.addAttribute(
                "view",
                ResultsView.of(
                        page,
                        outcome,
                        letters.written(asker, outcome),
                        exchanges.late(asker, event).orElse(null)));
        return "exchanges/web/after/results";
    }

    @GetMapping("/files/{organisation}")
    ResponseEntity<byte[]> file(Asker asker, @PathVariable UUID event, @PathVariable UUID organisation) {
        Outcome outcome = outcomes.of(asker, new EventId(event));
        OrganisationResults results = outcome.results(new OrganisationId(organisation))
                .orElseThrow(() -> new NotFound("No organisation %s at event %s.".formatted(organisation, event)));
        ResultFiles files = new ResultFiles(outcome, language.of(asker));
        return download(files.name(results), ResultFiles.WORKBOOK, files.of(results));
    }

    @GetMapping("/files.zip")
    ResponseEntity<byte[]> archive(Asker asker, @PathVariable UUID event) {
        ResultFiles files = new ResultFiles(outcomes.of(asker, new EventId(event)), language.of(asker));
        taken(asker, event);
        return download(files.archiveName(), "application/zip", files.archive());
    }

    /** Hers alone, so in the language that she reads. */
    @GetMapping("/summary.xlsx")
    ResponseEntity<byte[]> summary(Asker asker, Page page, @PathVariable UUID event) {
        ResultFiles files = new ResultFiles(outcomes.of(asker, new EventId(event)), page.wording());
        taken(asker, event);
        return download(files.summaryName(), ResultFiles.WORKBOOK, files.summary());
    }

    @PostMapping("/send")
    String sendAll(Asker asker, @PathVariable UUID event, RedirectAttributes redirect) {
        return told(letters.sendAll(asker, new EventId(event)), event, redirect);
    }

    @PostMapping("/send/{organisation}")
    String send(Asker asker, @PathVariable UUID event, @PathVariable UUID organisation, RedirectAttributes redirect) {
        return told(letters.send(asker, new EventId(event), new OrganisationId(organisation)), event, redirect);
    }

    private static String told(Sending sending, UUID event, RedirectAttributes redirect) {
        Notice notice =
                switch (sending) {
                    case Sending.Sent sent
                    when sent.withoutAddress() > 0 ->
                        Notice.warning("exchanges.after.results.sent-but", sent.letters(), sent.withoutAddress());
                    case Sending.Sent sent -> Notice.done("exchanges.after.results.sent", sent.letters());
                    case Sending.Kept kept -> Notice.warning("exchanges.after.results.sent-kept", kept.letters());
                    case Sending.NotOver _ -> Notice.warning("exchanges.after.results.not-over");
                };
        notice.after(redirect);
        return "redirect:/events/" + event + "/exchange/results";
    }

    /** Whoever takes everybody's details away is noted. */
    private void taken(Asker asker, UUID event) {
        audit.record(asker, "exchanges.after.audit.taken", new EventId(event).scope());
    }

    private static ResponseEntity<byte[]> download(String name, String mediaType, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, new FileName(name).kept())
                .contentType(MediaType.parseMediaType(mediaType))
                .cacheControl(CacheControl.noStore())
                .body(content);
    }
}
