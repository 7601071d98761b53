package eu.maillage.directory.web;

import eu.maillage.accounts.AuditSubject;
import eu.maillage.accounts.AuditSubjects;
import eu.maillage.directory.domain.ImportId;
import eu.maillage.directory.domain.Imports;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Scope;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Imports of organisations by the names of their files, for the audit log. */
@Component
class ImportSubjects implements AuditSubjects {

    private static final String IMPORT = "import";

    private final Imports imports;

    ImportSubjects(Imports imports) {
        this.imports = imports;
    }

    @Override
    public Map<Scope, AuditSubject> named(Asker asker, Collection<Scope> scopes) {
        Map<Scope, AuditSubject> named = new HashMap<>();
        scopes.stream().filter(scope -> scope.kind().equals(IMPORT)).forEach(scope -> imports.known(
                        asker, new ImportId(scope.id()))
                .ifPresent(file ->
                        named.put(scope, new AuditSubject(file.fileName(), "/organisations/import/" + scope.id()))));
        return named;
    }
}
