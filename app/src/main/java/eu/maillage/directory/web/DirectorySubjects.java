package eu.maillage.directory.web;

import eu.maillage.accounts.AuditSubject;
import eu.maillage.accounts.AuditSubjects;
import eu.maillage.directory.ContactId;
import eu.maillage.directory.Directory;
import eu.maillage.directory.OrganisationId;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Scope;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Organisations and people by their names of today, for the audit log; those that were merged by their last. */
@Component
class DirectorySubjects implements AuditSubjects {

    private static final String ORGANISATION = "organisation";
    private static final String CONTACT = "contact";

    private final Directory directory;

    DirectorySubjects(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Map<Scope, AuditSubject> named(Asker asker, Collection<Scope> scopes) {
        Map<Scope, AuditSubject> named = new HashMap<>();
        List<OrganisationId> organisations =
                ids(scopes, ORGANISATION).stream().map(OrganisationId::new).toList();
        Stream.concat(
                        directory.organisations(asker, organisations).stream(),
                        directory.former(asker, organisations).stream())
                .forEach(face -> named.put(
                        new Scope(ORGANISATION, face.id().value()),
                        new AuditSubject(face.name(), "/organisations/" + face.id())));
        directory
                .contacts(
                        asker, ids(scopes, CONTACT).stream().map(ContactId::new).toList())
                .forEach(person -> named.put(
                        new Scope(CONTACT, person.id().value()),
                        new AuditSubject(
                                person.name(),
                                "/organisations/" + person.organisations().getFirst())));
        return named;
    }

    private static List<UUID> ids(Collection<Scope> scopes, String kind) {
        return scopes.stream()
                .filter(scope -> scope.kind().equals(kind))
                .map(Scope::id)
                .toList();
    }
}
