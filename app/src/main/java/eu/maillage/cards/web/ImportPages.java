package eu.maillage.cards.web;

import eu.maillage.cards.domain.CardColumn;
import eu.maillage.cards.domain.CardImport;
import eu.maillage.cards.domain.CardImport.State;
import eu.maillage.cards.domain.CardImports;
import eu.maillage.cards.domain.RowVerdict;
import eu.maillage.cards.domain.RowVerdict.Outcome;
import eu.maillage.spreadsheets.Limits;
import eu.maillage.tenancy.Asker;
import eu.maillage.ui.FileName;
import eu.maillage.ui.FormState;
import eu.maillage.ui.Notice;
import eu.maillage.ui.Page;
import eu.maillage.ui.Paging;
import eu.maillage.ui.Tab;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.MapBindingResult;
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

    private static final int LONGEST_NAME = 200;

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final long HEAVIEST = Limits.usual().fileBytes();

    private final CardImports imports;

    ImportPages(CardImports imports) {
        this.imports = imports;
    }

    @GetMapping
    String begin(Asker asker, Model model) {
        model.addAttribute("view", new ImportStartView(FormState.EMPTY, imports.recent(asker)));
        return "cards/web/importStart";
    }

    @PostMapping
    String send(
            Asker asker,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        asker.requireCoordinator();
        String name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
        if (file == null || name.isBlank()) {
            return refused(asker, model, response, "cards.import.no-file");
        }
        if (file.getSize() > HEAVIEST) {
            return refused(asker, model, response, "spreadsheets.refused.too-heavy", HEAVIEST / 1_000_000);
        }
        String bare = name.replaceFirst("^.*[/\\\\]", "");
        return back(imports.start(asker, bare.substring(0, Math.min(bare.length(), LONGEST_NAME)), file.getBytes()));
    }

    private String refused(Asker asker, Model model, HttpServletResponse response, String why, Object... arguments) {
        MapBindingResult errors = new MapBindingResult(new HashMap<>(), "form");
        errors.rejectValue("file", why, arguments, null);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("view", new ImportStartView(FormState.of(errors), imports.recent(asker)));
        return "cards/web/importStart";
    }

    @GetMapping("/{id}")
    String one(
            Asker asker,
            Page page,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Outcome outcome,
            Model model) {
        CardImport file = imports.find(asker, id);
        Paging paging = Paging.of(page.parameter("page"), outcome == null ? total(file) : file.count(outcome));
        List<RowVerdict> rows = file.state() == State.PREVIEW
                ? imports.verdicts(asker, id, outcome, paging.size(), paging.offset())
                : List.of();
        model.addAttribute(
                "view", ImportView.of(page, file, tabs(page, file, outcome), rows, paging, refusedRows(asker, file)));
        return "cards/web/import";
    }

    /** The progress alone, asked for again and again; once the step is over the whole page is wanted. */
    @GetMapping("/{id}/progress")
    String progress(Asker asker, Page page, @PathVariable UUID id, Model model, HttpServletResponse response) {
        CardImport file = imports.find(asker, id);
        if (!file.state().working()) {
            response.setHeader("HX-Refresh", "true");
        }
        Paging none = new Paging(1, Paging.ROWS, 0);
        model.addAttribute("view", ImportView.of(page, file, List.of(), List.of(), none, false));
        return "cards/web/importProgress";
    }

    private boolean refusedRows(Asker asker, CardImport file) {
        return file.count(Outcome.REFUSED) > 0
                && !imports.verdicts(asker, file.id(), Outcome.REFUSED, 1, 0).isEmpty();
    }

    /** The refused rows with their reasons, to be put right and imported again. */
    @GetMapping("/{id}/refused.xlsx")
    ResponseEntity<byte[]> refused(Asker asker, Page page, @PathVariable UUID id) {
        CardImport file = imports.find(asker, id);
        List<RowVerdict> rows = imports.verdicts(asker, id, Outcome.REFUSED, Integer.MAX_VALUE, 0);
        String bare = file.fileName().replaceFirst("\\.[^.]{1,5}$", "");
        var named = new FileName(page.t("cards.import.refused-file", bare) + ".xlsx");
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, named.kept())
                .contentType(XLSX)
                .body(RefusedRows.workbook(page, file, rows));
    }

    private static long total(CardImport file) {
        return file.counts().values().stream().mapToInt(Integer::intValue).sum();
    }

    private static List<Tab> tabs(Page page, CardImport file, @Nullable Outcome outcome) {
        String address = "/cards/import/" + file.id();
        Tab all = new Tab(page.t("cards.import.all-rows"), address, total(file), outcome == null);
        return Stream.concat(
                        Stream.of(all),
                        Stream.of(Outcome.values())
                                .filter(each -> file.count(each) > 0)
                                .map(each -> new Tab(
                                        page.name("cards.outcomes", each),
                                        address + "?outcome=" + each,
                                        (long) file.count(each),
                                        each == outcome)))
                .toList();
    }

    @PostMapping("/{id}/columns")
    String map(Asker asker, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        int columns = imports.find(asker, id).header().size();
        imports.map(
                asker,
                id,
                IntStream.range(0, columns)
                        .mapToObj(column -> chosen(sent.getOrDefault(ImportView.name(column), "")))
                        .toList());
        return back(id);
    }

    private static Optional<CardColumn> chosen(String name) {
        return Stream.of(CardColumn.values())
                .filter(column -> column.name().equals(name))
                .findFirst();
    }

    @PostMapping("/{id}/untitle")
    String untitle(Asker asker, @PathVariable UUID id) {
        imports.untitle(asker, id);
        return back(id);
    }

    @PostMapping("/{id}/reconsider")
    String reconsider(Asker asker, @PathVariable UUID id) {
        imports.reconsider(asker, id);
        return back(id);
    }

    @PostMapping("/{id}/confirm")
    String confirm(Asker asker, @PathVariable UUID id) {
        imports.confirm(asker, id);
        return back(id);
    }

    @PostMapping("/{id}/cancel")
    String cancel(Asker asker, @PathVariable UUID id, RedirectAttributes redirect) {
        imports.giveUp(asker, id);
        Notice.done("cards.import.cancelled").after(redirect);
        return "redirect:/cards/import";
    }

    private static String back(UUID id) {
        return "redirect:/cards/import/" + id;
    }
}
