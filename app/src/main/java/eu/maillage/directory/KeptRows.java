package eu.maillage.directory;

import eu.maillage.tenancy.Asker;
import java.util.function.Predicate;

/** Rows of files that somebody sent, kept for a while: they may name people of the directory. */
public interface KeptRows {

    /**
     * Forgets those that name a person, while she is being erased and in the same transaction.
     *
     * @param named whether the text of a row names her
     */
    void forget(Asker asker, Predicate<String> named);
}
