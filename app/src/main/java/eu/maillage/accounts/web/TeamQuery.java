package eu.maillage.accounts.web;

import eu.maillage.accounts.AuditSubject;
import eu.maillage.accounts.AuditSubjects;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import eu.maillage.tenancy.Scope;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people who sign in or did so, by their names, for the audit log. */
@Component
@InTerritory(readOnly = true)
class TeamQuery implements AuditSubjects {

    private static final String PERSON = "person";

    private final JdbcClient database;

    TeamQuery(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<Scope, AuditSubject> named(Asker asker, Collection<Scope> scopes) {
        Map<Scope, AuditSubject> named = new HashMap<>();
        UUID[] people = scopes.stream()
                .filter(scope -> scope.kind().equals(PERSON))
                .map(Scope::id)
                .toArray(UUID[]::new);
        database.sql("select id, name from accounts.person where id = any(:people)")
                .param("people", people)
                .query(row -> {
                    named.put(
                            new Scope(PERSON, row.getObject("id", UUID.class)),
                            new AuditSubject(row.getString("name"), "/people"));
                });
        return named;
    }
}
