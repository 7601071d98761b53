package eu.maillage.cards.web;

import eu.maillage.cards.domain.CardColumn;
import eu.maillage.cards.domain.CardImports;
import eu.maillage.cards.domain.CardImports.Preview;
import eu.maillage.cards.domain.CardImports.Start;
import eu.maillage.cards.domain.RowVerdict;
import eu.maillage.cards.domain.RowVerdict.Outcome;
import eu.maillage.tenancy.Asker;
import eu.maillage.ui.FormState;
import eu.maillage.ui.Notice;
import eu.maillage.ui.Page;
import eu.maillage.ui.Paging;
import eu.maillage.ui.Tab;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a spreadsheet of cards is sent, looked at row by row, and confirmed. */
@Controller
@RequestMapping("/cards/import")
class ImportPages {

    private final CardImports imports;

    ImportPages(CardImports imports) {
        this.imports = imports;
    }

    @GetMapping
    String begin(Asker asker, Model model) {
        asker.requireCoordinator();
        model.addAttribute("view", new ImportStartView(null, FormState.EMPTY));
        return "cards/web/importStart";
    }

    @PostMapping
    String send(Asker asker, Page page, @RequestParam MultipartFile file, Model model, HttpServletResponse response)
            throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return switch (imports.start(asker, name, file.getBytes())) {
            case Start.Started started -> "redirect:/cards/import/" + started.id();
            case Start.Refused refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                String why = ImportRefusals.say(page, refused.refusal());
                model.addAttribute("view", new ImportStartView(why, FormState.EMPTY));
                yield "cards/web/importStart";
            }
        };
    }

    @GetMapping("/{id}")
    String preview(
            Asker asker,
            Page page,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Outcome outcome,
            Model model) {
        Preview preview = imports.preview(asker, id);
        List<RowVerdict> chosen = preview.rows().stream()
                .filter(row -> outcome == null || row.outcome() == outcome)
                .toList();
        Paging paging = Paging.of(page.parameter("page"), chosen.size());
        List<RowVerdict> shown = chosen.subList(paging.offset(), (int) paging.to());
        model.addAttribute("view", new ImportView(preview, tabs(page, id, preview, outcome), shown, paging));
        return "cards/web/import";
    }

    private static List<Tab> tabs(Page page, UUID id, Preview preview, @Nullable Outcome outcome) {
        String address = "/cards/import/" + id;
        Tab all = new Tab(
                page.t("cards.import.all"), address, (long) preview.rows().size(), outcome == null);
        return Stream.concat(
                        Stream.of(all),
                        Stream.of(Outcome.values())
                                .map(each -> new Tab(
                                        page.name("cards.import.outcome", each),
                                        address + "?outcome=" + each,
                                        (long) preview.counts().getOrDefault(each, 0),
                                        each == outcome)))
                .toList();
    }

    @PostMapping("/{id}/columns")
    String map(Asker asker, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        int columns = imports.preview(asker, id).header().size();
        imports.map(
                asker,
                id,
                IntStream.range(0, columns)
                        .mapToObj(column -> chosen(sent.getOrDefault(ImportView.name(column), "")))
                        .toList());
        return "redirect:/cards/import/" + id;
    }

    private static Optional<CardColumn> chosen(String name) {
        return Stream.of(CardColumn.values())
                .filter(column -> column.name().equals(name))
                .findFirst();
    }

    @PostMapping("/{id}")
    String confirm(Asker asker, @PathVariable UUID id, RedirectAttributes redirect) {
        Map<Outcome, Integer> counts = imports.confirm(asker, id);
        Notice.done("cards.import.done", counts.getOrDefault(Outcome.CREATE, 0), counts.getOrDefault(Outcome.UPDATE, 0))
                .after(redirect);
        return "redirect:/cards";
    }

    @PostMapping("/{id}/give-up")
    String giveUp(Asker asker, @PathVariable UUID id, RedirectAttributes redirect) {
        imports.giveUp(asker, id);
        Notice.done("cards.import.given-up").after(redirect);
        return "redirect:/cards";
    }
}
