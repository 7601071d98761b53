package eu.maillage.directory.web;

import eu.maillage.directory.domain.Import;
import eu.maillage.directory.domain.Import.State;
import eu.maillage.directory.domain.ImportColumn;
import eu.maillage.directory.domain.ImportId;
import eu.maillage.directory.domain.Imports;
import eu.maillage.spreadsheets.Limits;
import eu.maillage.tenancy.Asker;
import eu.maillage.ui.FileName;
import eu.maillage.ui.FormState;
import eu.maillage.ui.Notice;
import eu.maillage.ui.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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

/** A spreadsheet's way into the directory: file, columns, preview, result. */
@Controller
@RequestMapping("/organisations/import")
class ImportPages {

    private static final int LONGEST_NAME = 200;

    private static final long HEAVIEST = Limits.usual().fileBytes();

    private final Imports imports;
    private final ImportViews views;

    ImportPages(Imports imports, ImportViews views) {
        this.imports = imports;
        this.views = views;
    }

    @GetMapping
    String start(Asker asker, Page page, Model model) {
        return begin(asker, page, model, FormState.EMPTY);
    }

    @PostMapping
    String upload(
            Asker asker,
            Page page,
            Model model,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            HttpServletResponse response)
            throws IOException {
        asker.requireCoordinator();
        if (file == null
                || file.getOriginalFilename() == null
                || file.getOriginalFilename().isBlank()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return begin(asker, page, model, refused("directory.import.no-file"));
        }
        if (file.getSize() > HEAVIEST) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return begin(asker, page, model, refused("spreadsheets.refused.too-heavy", HEAVIEST / 1_000_000));
        }
        String name = Objects.requireNonNull(file.getOriginalFilename()).replaceFirst("^.*[/\\\\]", "");
        ImportId id = imports.start(asker, name.substring(0, Math.min(name.length(), LONGEST_NAME)), file.getBytes());
        return "redirect:/organisations/import/" + id;
    }

    private static FormState refused(String why, Object... arguments) {
        MapBindingResult errors = new MapBindingResult(new HashMap<>(), "form");
        errors.rejectValue("file", why, arguments, null);
        return FormState.of(errors);
    }

    @GetMapping("/{id}")
    String one(Asker asker, Page page, Model model, @PathVariable UUID id) {
        return show(asker, page, model, imports.find(asker, new ImportId(id)), null);
    }

    /** The progress alone, asked for again and again; once the step is over the whole page is wanted. */
    @GetMapping("/{id}/progress")
    String progress(Asker asker, Page page, Model model, @PathVariable UUID id, HttpServletResponse response) {
        Import work = imports.find(asker, new ImportId(id));
        if (!work.state().working()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("page", page);
        model.addAttribute("view", views.show(asker, page, work, null));
        return "directory/web/importProgress";
    }

    @PostMapping("/{id}/sheet")
    String sheet(Asker asker, @PathVariable UUID id, @RequestParam String sheet) {
        imports.chooseSheet(asker, new ImportId(id), sheet);
        return "redirect:/organisations/import/" + id;
    }

    @PostMapping("/{id}/columns")
    String columns(
            Asker asker,
            Page page,
            Model model,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response) {
        Import work = imports.find(asker, new ImportId(id));
        MapBindingResult errors = new MapBindingResult(new HashMap<>(sent), "form");
        Map<Integer, ImportColumn> mapping = mapping(sent, errors);
        if (errors.hasErrors() && work.state() == State.MAPPING) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(asker, page, model, work, errors);
        }
        imports.map(asker, work.id(), mapping);
        return "redirect:/organisations/import/" + id;
    }

    private static Map<Integer, ImportColumn> mapping(Map<String, String> sent, MapBindingResult errors) {
        Map<Integer, ImportColumn> mapping = new TreeMap<>();
        sent.forEach((field, value) -> {
            if (field.matches("c\\d{1,3}") && !value.isEmpty()) {
                ImportColumn column = ImportColumn.valueOf(value);
                if (mapping.containsValue(column)) {
                    errors.rejectValue(field, "directory.import.column-twice");
                }
                mapping.put(Integer.valueOf(field.substring(1)), column);
            }
        });
        if (!mapping.containsValue(ImportColumn.NAME)) {
            errors.reject("directory.import.name-column");
        }
        return mapping;
    }

    @PostMapping("/{id}/reconsider")
    String reconsider(Asker asker, @PathVariable UUID id) {
        imports.reconsider(asker, new ImportId(id));
        return "redirect:/organisations/import/" + id;
    }

    @PostMapping("/{id}/decisions")
    String decide(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam int row,
            @RequestParam String decision,
            @RequestParam(defaultValue = "1") int page,
            RedirectAttributes redirect) {
        boolean noted = imports.decide(asker, new ImportId(id), row, decision);
        Notice notice = noted
                ? Notice.done("directory.import.decided", row)
                : Notice.warning("directory.import.undecided", row);
        notice.after(redirect);
        return "redirect:/organisations/import/%s?show=%s&page=%d".formatted(id, "duplicate", page);
    }

    @PostMapping("/{id}/decisions/all")
    String decideAll(Asker asker, @PathVariable UUID id, @RequestParam boolean same, RedirectAttributes redirect) {
        imports.decideAll(asker, new ImportId(id), same);
        Notice.done("directory.import.decided-all").after(redirect);
        return "redirect:/organisations/import/" + id + "?show=duplicate";
    }

    @PostMapping("/{id}/confirm")
    String confirm(Asker asker, Page page, @PathVariable UUID id, RedirectAttributes redirect) {
        return switch (imports.confirm(asker, new ImportId(id))) {
            case Imports.Confirmation.Begun() -> "redirect:/organisations/import/" + id;
            case Imports.Confirmation.Asking(List<Integer> rows) -> {
                Notice.warning("directory.import.answer-first", rows.size(), ImportViews.numbers(page, rows))
                        .after(redirect);
                yield "redirect:/organisations/import/" + id + "?show=duplicate";
            }
        };
    }

    /** The refused rows with their reasons, to be put right and imported again. */
    @GetMapping("/{id}/refused.xlsx")
    ResponseEntity<byte[]> refused(Asker asker, Page page, @PathVariable UUID id) {
        Import work = imports.find(asker, new ImportId(id));
        byte[] workbook = new RefusedRows(page).workbook(work, imports.refused(asker, work.id()));
        var named = new FileName(page.t("directory.import.refused-file", RefusedRows.bare(work.fileName())) + ".xlsx");
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, named.kept())
                .contentType(ListPages.XLSX)
                .body(workbook);
    }

    @PostMapping("/{id}/cancel")
    String cancel(Asker asker, @PathVariable UUID id, RedirectAttributes redirect) {
        imports.cancel(asker, new ImportId(id));
        Notice.done("directory.import.cancelled").after(redirect);
        return "redirect:/organisations/import";
    }

    private String begin(Asker asker, Page page, Model model, FormState form) {
        List<Import> recent = imports.recent(asker);
        model.addAttribute("page", page);
        model.addAttribute("view", new ImportStartView(form, recent));
        return "directory/web/importStart";
    }

    private String show(Asker asker, Page page, Model model, Import work, @Nullable MapBindingResult sent) {
        model.addAttribute("page", page);
        model.addAttribute("view", views.show(asker, page, work, sent));
        return "directory/web/import";
    }
}
