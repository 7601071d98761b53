package eu.maillage.accounts.web;

import eu.maillage.accounts.AuditSubject;
import eu.maillage.ui.Paging;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of what was done, the newest first. */
public record AuditView(List<Entry> entries, Paging paging) {

    /**
     * One entry.
     *
     * @param action a message key of the module that wrote it
     * @param about what it was done to, while that is still there
     */
    public record Entry(
            Instant at, String who, String action, @Nullable AuditSubject about) {}
}
