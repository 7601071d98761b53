package eu.maillage.directory.web;

import eu.maillage.directory.Directory;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.OrganisationShortcuts;
import eu.maillage.directory.domain.Organisation;
import eu.maillage.directory.domain.Organisations;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.NotFound;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers what the page of an organisation shows. */
@Component
class OrganisationQuery {

    private final Directory directory;
    private final Organisations organisations;
    private final List<OrganisationShortcuts> shortcuts;

    OrganisationQuery(Directory directory, Organisations organisations, List<OrganisationShortcuts> shortcuts) {
        this.directory = directory;
        this.organisations = organisations;
        this.shortcuts = List.copyOf(shortcuts);
    }

    OrganisationView show(Asker asker, Organisation organisation) {
        OrganisationFace face = directory
                .organisation(asker, organisation.id())
                .orElseThrow(() -> new NotFound("No organisation " + organisation.id() + "."));
        OrganisationId body = organisation.particulars().body();
        return new OrganisationView(
                organisation,
                face.sector(),
                face.zone() == null ? null : face.zone().name(),
                body == null ? null : organisations.find(asker, body),
                face.contacts(),
                organisation.archived() ? List.of() : organisations.alike(asker, organisation.id()),
                organisation.archived()
                        ? List.of()
                        : shortcuts.stream()
                                .flatMap(module -> module.of(asker, organisation.id()).stream())
                                .toList());
    }
}
