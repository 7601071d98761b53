package eu.maillage.accounts.web;

import eu.maillage.accounts.AuditSubject;
import eu.maillage.ui.Paging;
import java.time.Instant;
import java.util.List;

/** One page of what was done, the newest first. */
public record AuditView(List<Entry> entries, Paging paging) {

    /**
     * One entry.
     *
     * @param action a message key of the module that wrote it
     * @param many the number that its words tell: how many things it was done to at once, or which one of those that are numbered
     * @param about what it was done to, and within what, as far as that is still there
     */
    public record Entry(Instant at, String who, String action, int many, List<AuditSubject> about) {

        public Entry {
            about = List.copyOf(about);
        }
    }
}
