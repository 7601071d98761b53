package eu.maillage.directory.web;

import eu.maillage.directory.ZoneId;
import eu.maillage.directory.domain.Zones;
import eu.maillage.tenancy.Asker;
import eu.maillage.ui.FormState;
import eu.maillage.ui.Notice;
import eu.maillage.ui.Page;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The named areas of a territory. */
@Controller
class ZonePages {

    private final Zones zones;

    ZonePages(Zones zones) {
        this.zones = zones;
    }

    @GetMapping("/zones")
    String list(Asker asker, Page page, Model model) {
        return show(asker, page, model, FormState.of(new ZoneForm("", 0)), null, FormState.EMPTY);
    }

    @PostMapping("/zones")
    String add(
            Asker asker,
            Page page,
            Model model,
            @Valid @ModelAttribute("form") ZoneForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        asker.requireCoordinator();
        if (!errors.hasErrors() && zones.add(asker, form.name()) == Zones.Naming.TAKEN) {
            errors.rejectValue("name", "directory.zones.taken");
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(asker, page, model, FormState.of(errors), null, FormState.EMPTY);
        }
        Notice.done("directory.zones.added", form.name().strip()).after(redirect);
        return "redirect:/zones";
    }

    @PostMapping("/zones/{id}")
    String rename(
            Asker asker,
            Page page,
            Model model,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ZoneForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        zones.find(asker, new ZoneId(id));
        if (!errors.hasErrors()
                && zones.rename(asker, new ZoneId(id), form.read(), form.name()) == Zones.Naming.TAKEN) {
            errors.rejectValue("name", "directory.zones.taken");
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(asker, page, model, FormState.of(new ZoneForm("", 0)), id, FormState.of(errors));
        }
        Notice.done("directory.zones.renamed").after(redirect);
        return "redirect:/zones";
    }

    @PostMapping("/zones/{id}/remove")
    String remove(Asker asker, @PathVariable UUID id, RedirectAttributes redirect) {
        zones.remove(asker, new ZoneId(id));
        Notice.done("directory.zones.removed").after(redirect);
        return "redirect:/zones";
    }

    private String show(
            Asker asker, Page page, Model model, FormState form, @Nullable UUID renamed, FormState renaming) {
        model.addAttribute("page", page);
        model.addAttribute("view", new ZonesView(zones.counted(asker), form, renamed, renaming));
        return "directory/web/zones";
    }
}
