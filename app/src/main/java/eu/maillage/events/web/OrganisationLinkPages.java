package eu.maillage.events.web;

import eu.maillage.accounts.CapabilityLinks;
import eu.maillage.accounts.IssuedLink;
import eu.maillage.directory.Directory;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.OrganisationId;
import eu.maillage.events.EventId;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.NotFound;
import eu.maillage.tenancy.Role;
import eu.maillage.tenancy.Scope;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Makes the link by which an organisation answers and writes its cards itself. */
@Controller
class OrganisationLinkPages {

    private static final Duration LIFETIME = Duration.ofDays(90);

    private final CapabilityLinks links;
    private final Directory directory;
    private final Clock clock;

    OrganisationLinkPages(CapabilityLinks links, Directory directory, Clock clock) {
        this.links = links;
        this.directory = directory;
        this.clock = clock;
    }

    @PostMapping("/events/{id}/participants/{organisation}/link")
    String link(Asker asker, @PathVariable UUID id, @PathVariable UUID organisation, Model model) {
        asker.requireCoordinator();
        OrganisationFace face = directory
                .organisation(asker, new OrganisationId(organisation))
                .orElseThrow(() -> new NotFound("No organisation %s.".formatted(organisation)));
        Scope scope = new Scope("organisation", face.id().value());
        IssuedLink link = links.issue(asker, Role.MANAGER, scope, face.name(), LIFETIME);
        model.addAttribute(
                "view",
                new OrganisationLinkView(
                        new EventId(id), face, link.address(), clock.instant().plus(LIFETIME)));
        return "events/web/link";
    }
}
