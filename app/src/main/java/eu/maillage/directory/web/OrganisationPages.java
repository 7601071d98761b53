package eu.maillage.directory.web;

import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.directory.ZoneFace;
import eu.maillage.directory.domain.Alike;
import eu.maillage.directory.domain.Organisation;
import eu.maillage.directory.domain.Organisations;
import eu.maillage.directory.domain.Particulars;
import eu.maillage.directory.domain.Sectors;
import eu.maillage.directory.domain.Size;
import eu.maillage.directory.domain.Zones;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Stale;
import eu.maillage.ui.FormState;
import eu.maillage.ui.Notice;
import eu.maillage.ui.Option;
import eu.maillage.ui.Page;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
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

/** One organisation: shown, added, changed, put aside. */
@Controller
class OrganisationPages {

    private final Organisations organisations;
    private final OrganisationQuery query;
    private final OrganisationFormReader reader;
    private final Zones zones;
    private final Sectors sectors;

    OrganisationPages(
            Organisations organisations,
            OrganisationQuery query,
            OrganisationFormReader reader,
            Zones zones,
            Sectors sectors) {
        this.organisations = organisations;
        this.query = query;
        this.reader = reader;
        this.zones = zones;
        this.sectors = sectors;
    }

    @GetMapping("/organisations/{id}")
    String one(Asker asker, Page page, Model model, @PathVariable UUID id) {
        Organisation organisation = organisations.find(asker, new OrganisationId(id));
        return KeptPlace.of(organisation).orElseGet(() -> {
            model.addAttribute("page", page);
            model.addAttribute("view", query.show(asker, organisation));
            return "directory/web/organisation";
        });
    }

    @GetMapping("/organisations/new")
    String blank(Asker asker, Page page, Model model, @RequestParam(defaultValue = "") String name) {
        return form(asker, page, model, null, FormState.of(OrganisationForm.named(name)), 0, List.of());
    }

    @PostMapping("/organisations/new")
    String add(
            Asker asker,
            Page page,
            Model model,
            @Valid @ModelAttribute("form") OrganisationForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        asker.requireCoordinator();
        reader.check(form, errors, page.locale());
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(asker, page, model, null, FormState.of(errors), 0, List.of());
        }
        Particulars told = reader.read(asker, form, errors, null);
        List<Alike> alike = form.isMeant() ? List.of() : organisations.alike(asker, told);
        if (!alike.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(asker, page, model, null, FormState.of(errors), 0, alike);
        }
        OrganisationId id = organisations.register(asker, told);
        Notice.done("directory.organisation.added", told.name()).after(redirect);
        return "redirect:/organisations/" + id;
    }

    @GetMapping("/organisations/{id}/edit")
    String edit(Asker asker, Page page, Model model, @PathVariable UUID id) {
        Organisation stored = organisations.find(asker, new OrganisationId(id));
        String zone = zones.all(asker).stream()
                .filter(each -> each.id().equals(stored.particulars().zone()))
                .map(ZoneFace::name)
                .findFirst()
                .orElse("");
        FormState state = FormState.of(OrganisationForm.of(stored, zone));
        return KeptPlace.of(stored)
                .orElseGet(() -> form(asker, page, model, stored, state, stored.version(), List.of()));
    }

    @PostMapping("/organisations/{id}/edit")
    String change(
            Asker asker,
            Page page,
            Model model,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") OrganisationForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Organisation stored = organisations.find(asker, new OrganisationId(id));
        reader.check(form, errors, page.locale());
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(asker, page, model, stored, FormState.of(errors), form.read(), List.of());
        }
        try {
            organisations.change(asker, stored.id(), form.read(), reader.read(asker, form, errors, stored));
        } catch (Stale overtaken) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("stale", true);
            return form(asker, page, model, stored, FormState.of(errors), stored.version(), List.of());
        }
        Notice.done("directory.organisation.changed").after(redirect);
        return "redirect:/organisations/" + id;
    }

    @PostMapping("/organisations/{id}/archive")
    String archive(Asker asker, @PathVariable UUID id, @RequestParam int version, RedirectAttributes redirect) {
        organisations.archive(asker, new OrganisationId(id), version);
        Notice.done("directory.organisation.archived").after(redirect);
        return "redirect:/organisations/" + id;
    }

    @PostMapping("/organisations/{id}/restore")
    String restore(Asker asker, @PathVariable UUID id, @RequestParam int version, RedirectAttributes redirect) {
        organisations.restore(asker, new OrganisationId(id), version);
        Notice.done("directory.organisation.restored").after(redirect);
        return "redirect:/organisations/" + id;
    }

    private String form(
            Asker asker,
            Page page,
            Model model,
            @Nullable Organisation stored,
            FormState state,
            int version,
            List<Alike> alike) {
        model.addAttribute("page", page);
        model.addAttribute(
                "view",
                new OrganisationFormView(
                        stored == null ? null : stored.id().value(),
                        stored == null ? page.t("directory.form.new") : stored.name(),
                        state,
                        version,
                        Boolean.TRUE.equals(model.getAttribute("stale")),
                        alike,
                        Option.of(page, "directory.kind", OrganisationKind.class),
                        organisations.bodies(asker).stream()
                                .map(body -> Option.of(body.id().toString(), body.name()))
                                .toList(),
                        sectors.all().stream()
                                .map(sector -> Option.of(sector.code(), sector.label(page.locale())))
                                .toList(),
                        zones.all(asker).stream()
                                .map(zone -> Option.of(zone.name(), zone.name()))
                                .toList(),
                        Option.of(page, "directory.size", Size.class)));
        return "directory/web/form";
    }
}
