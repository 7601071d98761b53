package eu.maillage.events.web;

import eu.maillage.accounts.AuditSubject;
import eu.maillage.accounts.AuditSubjects;
import eu.maillage.events.Event;
import eu.maillage.events.Events;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Scope;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Events by their names, for the audit log. */
@Component
class EventSubjects implements AuditSubjects {

    private final Events events;

    EventSubjects(Events events) {
        this.events = events;
    }

    @Override
    public Map<Scope, AuditSubject> named(Asker asker, Collection<Scope> scopes) {
        Map<Scope, AuditSubject> named = new HashMap<>();
        for (Event event : events.events(asker)) {
            if (scopes.contains(event.id().scope())) {
                named.put(event.id().scope(), new AuditSubject(event.name(), "/events/" + event.id()));
            }
        }
        return named;
    }
}
