package eu.maillage.accounts.web;

import eu.maillage.accounts.domain.FirstStart;
import eu.maillage.tenancy.Forbidden;
import eu.maillage.tenancy.NotFound;
import eu.maillage.ui.FormState;
import eu.maillage.ui.Notice;
import eu.maillage.ui.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.ZoneId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The first start: whoever reads the console makes the territory and its first coordinator. */
@Controller
class SetupPages {

    private final FirstStart firstStart;

    SetupPages(FirstStart firstStart) {
        this.firstStart = firstStart;
    }

    /** Without the code, the page tells where it is. */
    @GetMapping("/setup")
    String where(Page page, Model model) {
        if (!firstStart.needed()) {
            throw new NotFound("This installation is set up.");
        }
        model.addAttribute("page", page);
        return "accounts/web/setupWhere";
    }

    @GetMapping("/setup/{code}")
    String form(Page page, Model model, @PathVariable String code) {
        require(code);
        return show(page, model, code, FormState.of(new SetupForm("", "Europe/Paris", "", "")));
    }

    @PostMapping("/setup/{code}")
    String setUp(
            Page page,
            Model model,
            @PathVariable String code,
            @Valid @ModelAttribute("form") SetupForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        require(code);
        if (!errors.hasFieldErrors("zone")) {
            ZoneField.check(form.zone(), errors);
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(page, model, code, FormState.of(errors));
        }
        SessionAskers.remember(
                request,
                firstStart.setUp(
                        form.territory(), ZoneId.of(form.zone().strip()), form.name(), form.email(), page.lang()));
        Notice.done("accounts.setup.done", form.territory()).after(redirect);
        return "redirect:/";
    }

    private void require(String code) {
        if (!firstStart.needed()) {
            throw new NotFound("This installation is set up.");
        }
        if (!firstStart.accepts(code)) {
            throw new Forbidden("Not the code of this start.");
        }
    }

    private static String show(Page page, Model model, String code, FormState form) {
        model.addAttribute("page", page);
        model.addAttribute("view", new SetupView(code, form));
        return "accounts/web/setup";
    }
}
