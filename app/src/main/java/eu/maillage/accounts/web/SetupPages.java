package eu.maillage.accounts.web;

import eu.maillage.accounts.domain.FirstStart;
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
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The first start: whoever reads the console makes the territory and its first coordinator. */
@Controller
class SetupPages {

    /** An address of the setup that is kept: to the desk, by way of signing in. */
    private static final String SET_UP = "redirect:/";

    private final FirstStart firstStart;

    SetupPages(FirstStart firstStart) {
        this.firstStart = firstStart;
    }

    /** Without the code, the page tells where it is. */
    @GetMapping("/setup")
    String where(Page page, Model model) {
        if (!firstStart.needed()) {
            return SET_UP;
        }
        model.addAttribute("page", page);
        return "accounts/web/setupWhere";
    }

    @GetMapping("/setup/{code}")
    String form(Page page, Model model, @PathVariable String code, HttpServletResponse response) {
        if (!firstStart.needed()) {
            return SET_UP;
        }
        BindingResult form = new BeanPropertyBindingResult(new SetupForm(null, "", "Europe/Paris", "", ""), "form");
        boolean wrong = refuse(code, form);
        if (wrong) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
        }
        return show(page, model, new SetupView(code, wrong, FormState.of(form)));
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
        if (!firstStart.needed()) {
            return SET_UP;
        }
        if (!errors.hasFieldErrors("zone")) {
            ZoneField.check(form.zone(), errors);
        }
        String told = form.console() == null ? code : lastPart(form.console());
        boolean wrong = refuse(told, errors);
        if (errors.hasErrors()) {
            response.setStatus((wrong ? HttpStatus.FORBIDDEN : HttpStatus.UNPROCESSABLE_CONTENT).value());
            return show(page, model, new SetupView(wrong ? code : told, wrong, FormState.of(errors)));
        }
        SessionAskers.remember(
                request,
                firstStart.setUp(
                        form.territory(), ZoneId.of(form.zone().strip()), form.name(), form.email(), page.lang()));
        Notice.done("accounts.setup.done", form.territory()).after(redirect);
        return "redirect:/";
    }

    /** Whether it is not the code of this start: the form then says so and asks for it, and keeps what was typed. */
    private boolean refuse(String code, BindingResult errors) {
        boolean wrong = !firstStart.accepts(code);
        if (wrong) {
            errors.rejectValue("console", "accounts.setup.code-wrong");
        }
        return wrong;
    }

    /** The code itself, from the whole address as the console shows it. */
    private static String lastPart(String address) {
        return address.strip().replaceFirst("^.*/", "");
    }

    private static String show(Page page, Model model, SetupView view) {
        model.addAttribute("page", page);
        model.addAttribute("view", view);
        return "accounts/web/setup";
    }
}
