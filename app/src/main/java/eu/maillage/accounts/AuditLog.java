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

    /** An act upon one of the numbered things within something, such as a table: the words of the action say its number, {0}. */
    void recordNumbered(Asker asker, String action, int number, Scope within);

    /** Nothing more within the hour: for what is saved again and again while it is written. */
    void recordOnce(Asker asker, String action, Scope about, Scope within);
}
