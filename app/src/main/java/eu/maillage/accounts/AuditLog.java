package eu.maillage.accounts;

import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Scope;

/**
 * Keeps what people did to others' data: who, when, what and to whom, never the data itself. What the application does by
 * itself is nobody's act and is not kept.
 */
public interface AuditLog {

    /**
     * Adds an entry, in the transaction of what it tells.
     *
     * @param action a message key of the acting module, such as «directory.audit.contactErased»
     */
    void record(Asker asker, String action, Scope about);

    /** The same upon something within something else: an organisation at an event, a card of an organisation. */
    void record(Asker asker, String action, Scope about, Scope within);

    /** One act upon many things at once: the words of the action say how many, as their argument {0}. */
    void recordMany(Asker asker, String action, int many, Scope about);

    /** Nothing more within the hour: for what is saved again and again while it is written. */
    void recordOnce(Asker asker, String action, Scope about, Scope within);
}
