package eu.maillage.mail.web;

import eu.maillage.tenancy.Territory;
import java.util.List;

/** Everybody's letters, in the demonstration. */
public record MailboxView(List<Entry> entries) {

    /** One letter of one territory. */
    public record Entry(Territory territory, LetterRow letter) {

        public String href() {
            return "/demo/mailbox/%s/%s".formatted(territory.id(), letter.id());
        }
    }
}
