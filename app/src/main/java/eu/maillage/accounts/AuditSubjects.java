package eu.maillage.accounts;

import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Scope;
import java.util.Collection;
import java.util.Map;

/** Names what entries of the audit log are about; each module does for the scopes that it knows. */
public interface AuditSubjects {

    /** Those of the scopes that are known and still there; the others are left out. */
    Map<Scope, AuditSubject> named(Asker asker, Collection<Scope> scopes);
}
