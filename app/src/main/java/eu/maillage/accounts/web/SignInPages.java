package eu.maillage.accounts.web;

import eu.maillage.accounts.Person;
import eu.maillage.accounts.domain.FirstStart;
import eu.maillage.accounts.domain.SignIn;
import eu.maillage.accounts.domain.SignedIn;
import eu.maillage.ui.FormState;
import eu.maillage.ui.Notice;
import eu.maillage.ui.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import java.util.Optional;
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

/** Signing in by e-mail link, and out. */
@Controller
class SignInPages {

    private final SignIn signIn;
    private final FirstStart firstStart;

    SignInPages(SignIn signIn, FirstStart firstStart) {
        this.signIn = signIn;
        this.firstStart = firstStart;
    }

    @GetMapping("/sign-in")
    String ask(Page page, @RequestParam(required = false) @Nullable String next, Model model) {
        if (firstStart.needed()) {
            return "redirect:/setup";
        }
        return form(page, model, new SignInView(FormState.EMPTY, false, next));
    }

    @PostMapping("/sign-in")
    String send(
            Page page,
            Model model,
            @Valid @ModelAttribute("form") SignInForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(page, model, new SignInView(FormState.of(errors), false, form.next()));
        }
        NextPage.keep(form.next(), response);
        String language = page.locale().getLanguage();
        return switch (signIn.request(form.email(), language, String.valueOf(request.getRemoteAddr()))) {
            case TAKEN -> "redirect:/sign-in/sent";
            case ON_THE_CONSOLE -> "redirect:/sign-in/sent?on=console";
            case TOO_MANY -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                yield form(page, model, new SignInView(FormState.of(errors), true, form.next()));
            }
        };
    }

    @GetMapping("/sign-in/sent")
    String sent(Page page, @RequestParam(required = false) @Nullable String on, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("onTheConsole", "console".equals(on));
        return "accounts/web/sent";
    }

    /** Shows whose link it is; only its button signs in. */
    @GetMapping("/sign-in/{secret}")
    String confirm(Page page, Model model, @PathVariable String secret, HttpServletResponse response) {
        Optional<Person> holder = signIn.holder(secret);
        if (holder.isEmpty()) {
            return over(page, model, secret, response);
        }
        model.addAttribute("page", page);
        model.addAttribute(
                "view",
                new ConfirmView(secret, holder.get().name(), holder.get().email()));
        return "accounts/web/confirm";
    }

    @PostMapping("/sign-in/{secret}")
    String enter(
            Page page,
            Model model,
            @PathVariable String secret,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<SignedIn> entered = signIn.enter(secret);
        if (entered.isEmpty()) {
            return over(page, model, secret, response);
        }
        SessionAskers.remember(request, entered.get());
        return "redirect:" + NextPage.take(request, response);
    }

    private String over(Page page, Model model, String secret, HttpServletResponse response) {
        model.addAttribute("page", page);
        model.addAttribute("newer", signIn.isReplaced(secret));
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "accounts/web/linkOver";
    }

    @PostMapping("/sign-out")
    String leave(HttpServletRequest request, RedirectAttributes redirect) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        Notice.done("accounts.sign-in.left").after(redirect);
        return "redirect:/sign-in";
    }

    private static String form(Page page, Model model, SignInView view) {
        model.addAttribute("page", page);
        model.addAttribute("view", view);
        return "accounts/web/signIn";
    }
}
