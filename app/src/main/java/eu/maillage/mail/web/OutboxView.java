package eu.maillage.mail.web;

import eu.maillage.ui.FormState;
import eu.maillage.ui.Paging;
import eu.maillage.ui.Tab;
import java.util.List;

/**
 * The outbox as the coordinator sees it.
 *
 * @param missing the settings without which nothing leaves
 * @param staysHere whether letters go no further than the demonstration's mailbox
 * @param held how many letters wait for the settings
 * @param suppressed how many addresses get none
 * @param form where a trial letter goes
 */
public record OutboxView(
        List<String> missing,
        boolean staysHere,
        int held,
        List<Tab> tabs,
        List<LetterRow> rows,
        Paging paging,
        int suppressed,
        FormState form) {

    public boolean nothingLeaves() {
        return !missing.isEmpty();
    }

    public String missingNames() {
        return String.join(", ", missing);
    }
}
