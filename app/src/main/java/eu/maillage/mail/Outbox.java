package eu.maillage.mail;

import eu.maillage.tenancy.Asker;
import java.util.Collection;
import java.util.Map;

/** Takes letters and sees to it that they arrive. */
public interface Outbox {

    /**
     * Takes a letter with the caller's transaction: it leaves soon after the commit, or never if there is none. It is
     * sent at least once; a rare second copy bears the same Message-ID.
     */
    LetterId send(Asker asker, Letter letter);

    /**
     * Takes back the letters of a key that have not left yet.
     *
     * @return how many
     */
    int withdraw(Asker asker, String key);

    /** How far the newest letter of each key has come. A key has none where no letter was written, or it was forgotten since. */
    Map<String, LetterFate> fates(Asker asker, Collection<String> keys);
}
