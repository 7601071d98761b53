package eu.maillage.accounts.web;

import eu.maillage.accounts.domain.TerritorySettings;
import eu.maillage.documents.Picture;
import eu.maillage.documents.PictureReading;
import eu.maillage.documents.PictureRefusal;
import eu.maillage.documents.Pictures;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Stale;
import eu.maillage.ui.FormState;
import eu.maillage.ui.Notice;
import eu.maillage.ui.Page;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the territory shows itself. */
@Controller
@RequestMapping("/settings/territory")
class TerritoryPages {

    private static final String TEMPLATE = "accounts/web/territory";
    private static final String HERE = "redirect:/settings/territory";

    private final TerritorySettings settings;

    TerritoryPages(TerritorySettings settings) {
        this.settings = settings;
    }

    @GetMapping
    String show(Asker asker, Model model) {
        TerritoryForm stored = TerritoryForm.of(settings.find(asker));
        return show(model, new TerritoryView(FormState.of(stored), stored.version(), false, logo(null)));
    }

    @PostMapping
    String change(
            Asker asker,
            Page page,
            Model model,
            @Valid @ModelAttribute("form") TerritoryForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        int current = settings.find(asker).version();
        check(page, form, errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(model, new TerritoryView(FormState.of(errors), form.version(), false, logo(null)));
        }
        try {
            settings.change(asker, form.name(), ZoneId.of(form.zone().strip()), form.language(), form.version());
        } catch (Stale overtaken) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(model, new TerritoryView(FormState.of(errors), current, true, logo(null)));
        }
        Notice.done("accounts.territory.changed").after(redirect);
        return HERE;
    }

    private static void check(Page page, TerritoryForm form, BindingResult errors) {
        if (!errors.hasFieldErrors("zone")) {
            ZoneField.check(form.zone(), errors);
        }
        boolean spoken =
                page.languages().stream().anyMatch(language -> language.tag().equals(form.language()));
        if (!errors.hasFieldErrors("language") && !spoken) {
            errors.rejectValue("language", "accounts.territory.language-unknown");
        }
    }

    @PostMapping("/logo")
    String logo(
            Asker asker,
            Model model,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws IOException {
        TerritoryForm stored = TerritoryForm.of(settings.find(asker));
        return switch (take(asker, file)) {
            case PictureRefusal refusal -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(model, new TerritoryView(FormState.of(stored), stored.version(), false, logo(refusal)));
            }
            case Picture picture -> {
                Notice.done("accounts.territory.logo-changed").after(redirect);
                yield HERE;
            }
        };
    }

    private PictureReading take(Asker asker, @Nullable MultipartFile file) throws IOException {
        if (file == null) {
            return PictureRefusal.EMPTY;
        }
        if (file.getSize() > Pictures.MOST_BYTES) {
            return PictureRefusal.TOO_HEAVY;
        }
        return settings.show(asker, Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
    }

    @PostMapping("/logo/remove")
    String removeLogo(Asker asker, RedirectAttributes redirect) {
        settings.removeLogo(asker);
        Notice.done("accounts.territory.logo-removed").after(redirect);
        return HERE;
    }

    private static FormState logo(@Nullable PictureRefusal refusal) {
        MapBindingResult errors = new MapBindingResult(new HashMap<>(), "logo");
        if (refusal != null) {
            errors.rejectValue("file", refusal.key(), new Object[] {Pictures.MOST_BYTES / 1_000_000}, null);
        }
        return FormState.of(errors).named("logo");
    }

    private static String show(Model model, TerritoryView view) {
        model.addAttribute("view", view);
        return TEMPLATE;
    }
}
