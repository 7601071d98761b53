package eu.maillage.demo;

import eu.maillage.tenancy.NotFound;
import eu.maillage.ui.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Lets a visitor of the demonstration choose as whom to look at it. */
@Controller
@ConditionalOnProperty("maillage.demo")
class DemoPages {

    private final DemoEntrance entrance;

    DemoPages(DemoEntrance entrance) {
        this.entrance = entrance;
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

    /** The visitor's button acts on the link at once, as if it had come by mail or on paper; who she was before is over. */
    @PostMapping("/demo/as/{name}")
    ResponseEntity<Void> enter(Page page, @PathVariable String name, HttpServletRequest request) {
        HttpSession former = request.getSession(false);
        if (former != null) {
            former.invalidate();
        }
        return ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT)
                .header(HttpHeaders.LOCATION, entrance.path(known(name), page.wording()))
                .build();
    }

    private static DemoRole known(String name) {
        return DemoRole.of(name).orElseThrow(() -> new NotFound("Nobody in the demonstration is called " + name));
    }
}
