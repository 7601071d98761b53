package eu.maillage.mail;

import eu.maillage.tenancy.Asker;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

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

    /**
     * Forgets a person in all letters to her: none leaves any more, and of those that left only the subject and the
     * moment stay. Whoever attached her details to letters for others writes these anew.
     *
     * @param reader the id that the letters bear
     * @param known her name and address, by which letters without an id are found
     */
    void erase(Asker asker, UUID reader, Optional<Correspondent> known);

    /** The keys that begin so, of letters that have not left. */
    List<String> unsent(Asker asker, String beginning);

    /** How far the newest letter of each key has come. A key has none where no letter was written, or it was forgotten since. */
    Map<String, LetterFate> fates(Asker asker, Collection<String> keys);
}
