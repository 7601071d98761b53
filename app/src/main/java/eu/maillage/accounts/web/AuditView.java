package eu.maillage.accounts.web;

import eu.maillage.ui.Paging;
import java.time.Instant;
import java.util.List;

/** One page of what was done, the newest first. */
public record AuditView(List<Entry> entries, Paging paging) {

    /** One entry; the action is a message key of the module that wrote it. */
    public record Entry(Instant at, String who, String action) {}
}
