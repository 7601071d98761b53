package eu.maillage.accounts.web;

import eu.maillage.accounts.AuditSubject;
import eu.maillage.accounts.AuditSubjects;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Scope;
import eu.maillage.tenancy.Territories;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The territory itself, by its name of today, for the audit log. */
@Component
class TerritorySubjects implements AuditSubjects {

    private final Territories territories;

    TerritorySubjects(Territories territories) {
        this.territories = territories;
    }

    @Override
    public Map<Scope, AuditSubject> named(Asker asker, Collection<Scope> scopes) {
        Scope own = Scope.of(asker.territory());
        return scopes.contains(own)
                ? territories
                        .find(asker.territory())
                        .map(territory -> Map.of(own, new AuditSubject(territory.name(), "/settings/territory")))
                        .orElse(Map.of())
                : Map.of();
    }
}
