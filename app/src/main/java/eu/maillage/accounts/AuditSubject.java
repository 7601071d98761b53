package eu.maillage.accounts;

/** What an entry of the audit log is about, as it is called today, and the page where it is. */
public record AuditSubject(String name, String href) {}
