package eu.maillage.exchanges.web.paper;

import eu.maillage.events.BroughtCardId;
import eu.maillage.events.EventId;
import eu.maillage.exchanges.domain.plan.PlanContent;
import eu.maillage.exchanges.domain.plan.PlanReading;
import eu.maillage.exchanges.domain.plan.PlanSheet;
import eu.maillage.exchanges.domain.plan.PlanVersion;
import eu.maillage.exchanges.web.ExchangeTabs;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Logos;
import eu.maillage.tenancy.NotFound;
import eu.maillage.ui.FileName;
import eu.maillage.ui.Page;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands out everything that is printed for an exchange. */
@Controller
class PapersPages {

    private final PlanReading reading;
    private final PaperPrinting printing;
    private final Logos logos;

    PapersPages(PlanReading reading, PaperPrinting printing, Logos logos) {
        this.reading = reading;
        this.printing = printing;
        this.logos = logos;
    }

    @GetMapping("/events/{id}/exchange/papers")
    String papers(Asker asker, Page page, @PathVariable UUID id, Model model) {
        EventId event = new EventId(id);
        PlanSheet sheet = reading.sheet(asker, event);
        PlanVersion current = sheet.current();
        String address = ExchangeTabs.address(event);
        model.addAttribute(
                "view",
                new PapersView(
                        address,
                        sheet.assembly().event().name(),
                        ExchangeTabs.of(page, event, ExchangeTabs.Place.PAPERS),
                        current != null,
                        current == null ? 0 : current.number(),
                        sheet.otherInTheRoom().orElse(null),
                        Stream.of(Paper.values())
                                .map(paper -> row(page, sheet, paper, address))
                                .toList()));
        return "exchanges/web/paper/papers";
    }

    private static PapersView.Row row(Page page, PlanSheet sheet, Paper paper, String address) {
        return new PapersView.Row(
                page.name("exchanges.paper.title", paper),
                page.name("exchanges.paper.text", paper),
                isReady(sheet, paper),
                page.languages().stream()
                        .map(language -> new PapersView.Copy(
                                language.tag(),
                                language.name(),
                                "%s/papers/%s.pdf?language=%s".formatted(address, paper.slug(), language.tag())))
                        .toList());
    }

    private static boolean isReady(PlanSheet sheet, Paper paper) {
        return switch (paper) {
            case CARDS -> !sheet.assembly().cardsGoing().isEmpty();
            case BADGES, TENTS, BOARDS, ATTENDANCE ->
                !sheet.assembly().participants().isEmpty();
            case TABLES, ORDER, BRIEFS, GRIDS -> sheet.current() != null;
            case PACKS -> hasPacks(sheet);
        };
    }

    /** Whether a card of the plan still goes round. */
    private static boolean hasPacks(PlanSheet sheet) {
        Set<BroughtCardId> planned = sheet.plan().map(PlanContent::cards).orElse(Set.of());
        return sheet.assembly().cardsGoing().stream().anyMatch(card -> planned.contains(card.id()));
    }

    @GetMapping("/events/{id}/exchange/papers/{paper}.pdf")
    ResponseEntity<byte[]> paper(
            Asker asker,
            Page page,
            @PathVariable UUID id,
            @PathVariable String paper,
            @RequestParam(defaultValue = "") String language) {
        PlanSheet sheet = reading.withPeople(asker, new EventId(id));
        Paper wanted = Paper.of(paper)
                .filter(one -> isReady(sheet, one))
                .orElseThrow(() -> new NotFound("No paper %s of event %s.".formatted(paper, id)));
        String tag = language.isEmpty() ? page.lang() : language;
        byte[] pdf = printing.print(
                wanted, sheet, tag, page.territory(), logos.png(asker).orElse(null));
        String name = "%s – %s.pdf"
                .formatted(
                        printing.title(wanted, tag, page.territory()),
                        sheet.assembly().event().name());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, new FileName(name).shown())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .body(pdf);
    }
}
