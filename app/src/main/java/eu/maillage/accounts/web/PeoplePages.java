package eu.maillage.accounts.web;

import eu.maillage.accounts.People;
import eu.maillage.accounts.PersonId;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.PublicAddress;
import eu.maillage.tenancy.Role;
import eu.maillage.ui.FormState;
import eu.maillage.ui.Notice;
import eu.maillage.ui.Page;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
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

/** Who signs in to the territory, and what was done there. */
@Controller
class PeoplePages {

    static final List<Role> ROLES = List.of(Role.COORDINATOR, Role.OBSERVER);

    private final People people;
    private final PublicAddress address;
    private final AuditQuery audit;

    PeoplePages(People people, PublicAddress address, AuditQuery audit) {
        this.people = people;
        this.address = address;
        this.audit = audit;
    }

    @GetMapping("/people")
    String list(Asker asker, Page page, Model model) {
        return show(asker, page, model, FormState.of(new PersonForm("", "", Role.COORDINATOR)));
    }

    @PostMapping("/people")
    String invite(
            Asker asker,
            Page page,
            Model model,
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        asker.requireCoordinator();
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(asker, page, model, FormState.of(errors));
        }
        Notice notice =
                switch (people.invite(asker, form.name(), form.email(), form.role())) {
                    case People.Invited invited ->
                        Notice.done("accounts.people.invited", form.name(), address.of("/sign-in"));
                    case People.AlreadyHere here -> Notice.warning("accounts.people.already-here", form.email());
                };
        notice.after(redirect);
        return "redirect:/people";
    }

    @PostMapping("/people/{id}/close")
    String close(Asker asker, @PathVariable UUID id, RedirectAttributes redirect) {
        Notice notice =
                switch (people.close(asker, new PersonId(id))) {
                    case CLOSED -> Notice.done("accounts.people.closed");
                    case LAST_COORDINATOR -> Notice.warning("accounts.people.last-coordinator");
                };
        notice.after(redirect);
        return "redirect:/people";
    }

    @GetMapping("/audit")
    String audit(Asker asker, Page page, Model model, @RequestParam(name = "page", defaultValue = "1") String asked) {
        model.addAttribute("page", page);
        model.addAttribute("view", audit.entries(asker, asked));
        return "accounts/web/audit";
    }

    private String show(Asker asker, Page page, Model model, FormState form) {
        model.addAttribute("page", page);
        model.addAttribute("view", new PeopleView(people.all(asker), form, ROLES));
        return "accounts/web/people";
    }
}
