package eu.maillage.accounts;

import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Scope;

/** Keeps what people did to others' data: who, when, what and to whom, never the data itself. */
public interface AuditLog {

    /**
     * Adds an entry, in the transaction of what it tells.
     *
     * @param action a message key of the acting module, such as «directory.audit.contactErased»
     */
    void record(Asker asker, String action, Scope about);
}
