package eu.maillage.mail.web;

import eu.maillage.tenancy.TerritoryId;
import java.util.List;

/**
 * One letter of the demonstration's mailbox, opened.
 *
 * @param html empty once it came to be of no use
 */
public record OpenedLetter(TerritoryId territory, LetterRow letter, String html, String text, List<File> files) {

    /** A file that goes with it. */
    public record File(int position, String name, int size) {

        /** Rounded up, so that no file weighs nothing. */
        public int kilobytes() {
            return size / 1024 + 1;
        }
    }

    public String href() {
        return "/demo/mailbox/%s/%s".formatted(territory, letter.id());
    }
}
