package eu.maillage.demo;

import eu.maillage.tenancy.NotFound;
import eu.maillage.ui.Page;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Lets a visitor of the demonstration choose as whom to look at it. */
@Controller
@ConditionalOnProperty("maillage.demo")
class DemoPages {

    private final DemoTerritory territory;

    DemoPages(DemoTerritory territory) {
        this.territory = territory;
    }

    @GetMapping("/demo")
    String choose(Page page, Model model) {
        model.addAttribute("page", page);
        return "demo/choose";
    }

    @GetMapping("/demo/as/{name}")
    String show(Page page, Model model, @PathVariable String name) {
        model.addAttribute("page", page);
        model.addAttribute("role", known(name));
        return "demo/as";
    }

    /** The visitor gets a sign-in link of the person, as if it had come by mail. */
    @PostMapping("/demo/as/{name}")
    String enter(@PathVariable String name) {
        return "redirect:" + territory.signInPath(known(name));
    }

    private static DemoRole known(String name) {
        return DemoRole.of(name).orElseThrow(() -> new NotFound("Nobody in the demonstration is called " + name));
    }
}
