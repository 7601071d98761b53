package eu.maillage.ui;

import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Forbidden;
import eu.maillage.tenancy.NotFound;
import eu.maillage.tenancy.Stale;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Small pages that the tests visit: one that shows, one that asks, one for each thing that goes wrong. */
@Controller
@TestComponent
class TrialPages {

    record Greeting(@NotBlank @Size(min = 2, max = 20) String name, int guests) {}

    @GetMapping("/trial")
    ModelAndView show() {
        return new ModelAndView("ui/web/problem", Map.of("view", new ProblemView(404, null)));
    }

    @GetMapping("/trial/desk")
    ModelAndView desk(Asker asker) {
        return new ModelAndView("ui/web/problem", Map.of("view", new ProblemView(404, asker.name())));
    }

    @GetMapping("/trial/words")
    @ResponseBody
    String words(Page page, @RequestParam(defaultValue = "") String q) {
        return page.lang() + " " + page.link("page", 2) + " " + q;
    }

    @PostMapping("/trial")
    @ResponseBody
    String greet(Page page, @Valid @ModelAttribute("form") Greeting greeting, BindingResult result) {
        FormState form = FormState.of(result);
        return form.value("name") + "|" + form.error(page, "name") + "|" + form.error(page, "guests") + "|"
                + form.problems(page).size();
    }

    @PostMapping("/trial/told-once")
    ModelAndView toldOnce() {
        return show();
    }

    @PostMapping("/trial/done")
    String done(RedirectAttributes redirect) {
        Notice.done("ui.form.problems", 3).after(redirect);
        return "redirect:/trial";
    }

    @RequestMapping("/trial/wrong/{what}")
    @ResponseBody
    String wrong(@PathVariable String what) {
        throw switch (what) {
            case "missing" -> new NotFound("secret detail");
            case "forbidden" -> new Forbidden("secret detail");
            case "stale" -> new Stale("secret detail");
            case "often" -> new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS, "secret detail");
            default -> new IllegalStateException("secret detail");
        };
    }
}
