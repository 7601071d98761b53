package eu.maillage.ui.web;

import eu.maillage.ui.FormState;
import eu.maillage.ui.Notice;
import eu.maillage.ui.Page;
import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows every component with a sample, in the demonstration only. */
@Controller
@RequestMapping("/ui")
@ConditionalOnBooleanProperty("maillage.demo")
class LivingPages {

    @GetMapping
    ModelAndView show(Page page) {
        return shown("living", page, FormState.of(LivingForm.sample()));
    }

    @GetMapping("/plain")
    ModelAndView plain(Page page) {
        return shown("livingPlain", page, FormState.EMPTY);
    }

    @GetMapping("/projected")
    ModelAndView projected(Page page) {
        return shown("livingProjected", page, FormState.EMPTY);
    }

    @PostMapping
    Object send(
            Page page,
            @Valid @ModelAttribute("form") LivingForm form,
            BindingResult result,
            RedirectAttributes redirect) {
        if (result.hasErrors()) {
            ModelAndView again = shown("living", page, FormState.of(result));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        Notice.done("ui.living.sent", form.name()).after(redirect);
        return "redirect:/ui";
    }

    private static ModelAndView shown(String template, Page page, FormState form) {
        return new ModelAndView("ui/web/" + template, Map.of("view", new LivingView(page, form)));
    }
}
