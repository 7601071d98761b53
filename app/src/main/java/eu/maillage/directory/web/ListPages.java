package eu.maillage.directory.web;

import eu.maillage.accounts.AuditLog;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.directory.domain.Sectors;
import eu.maillage.directory.domain.Zones;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Scope;
import eu.maillage.ui.FileName;
import eu.maillage.ui.FormState;
import eu.maillage.ui.Option;
import eu.maillage.ui.Page;
import eu.maillage.ui.Sort;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of a territory's organisations. */
@Controller
class ListPages {

    static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final ListQuery organisations;
    private final ExportQuery export;
    private final Zones zones;
    private final Sectors sectors;
    private final AuditLog audit;

    ListPages(ListQuery organisations, ExportQuery export, Zones zones, Sectors sectors, AuditLog audit) {
        this.audit = audit;
        this.organisations = organisations;
        this.export = export;
        this.zones = zones;
        this.sectors = sectors;
    }

    @GetMapping("/organisations")
    String list(
            Asker asker,
            Page page,
            Model model,
            @ModelAttribute("filter") ListFilter filter,
            @RequestParam(name = "sort", defaultValue = "") String sorted,
            @RequestParam(name = "page", defaultValue = "1") String number) {
        Sort sort = Sort.of(sorted, ListQuery.COLUMNS);
        ListQuery.Found found = organisations.find(asker, filter, sort, number);
        model.addAttribute("page", page);
        model.addAttribute(
                "view",
                new ListView(
                        filter,
                        FormState.of(filter).named("filter"),
                        found.rows(),
                        found.paging(),
                        sort,
                        Option.of(page, "directory.kind", OrganisationKind.class),
                        zoneOptions(asker, page),
                        sectionOptions(page),
                        organisations.labels(asker).stream()
                                .map(label -> Option.of(label, label))
                                .toList(),
                        found.resembling(),
                        found.empty()));
        return "directory/web/list";
    }

    /** The same list, narrowed the same way, as a file; whoever takes everybody's details away is noted. */
    @GetMapping(value = "/organisations", params = "format=xlsx")
    ResponseEntity<byte[]> export(
            Asker asker,
            Page page,
            @ModelAttribute("filter") ListFilter filter,
            @RequestParam(name = "sort", defaultValue = "") String sorted) {
        List<UUID> chosen = organisations.all(asker, filter, Sort.of(sorted, ListQuery.COLUMNS)).stream()
                .map(ListView.Row::id)
                .toList();
        audit.recordMany(asker, "directory.audit.exported", chosen.size(), Scope.of(asker.territory()));
        byte[] workbook = new ListExport(page).workbook(export.lines(asker, chosen));
        var named = new FileName(page.t("directory.list.file") + ".xlsx");
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, named.kept())
                .contentType(XLSX)
                .body(workbook);
    }

    private List<Option> zoneOptions(Asker asker, Page page) {
        return Stream.concat(
                        Stream.of(Option.of(ListFilter.NONE, page.t("directory.list.zone-none"))),
                        zones.all(asker).stream()
                                .map(zone -> Option.of(zone.id().toString(), zone.name())))
                .toList();
    }

    private List<Option> sectionOptions(Page page) {
        return sectors.sections().stream()
                .map(section -> Option.of(section.code(), section.label(page.locale())))
                .toList();
    }
}
