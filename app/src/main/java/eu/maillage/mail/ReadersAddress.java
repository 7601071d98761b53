package eu.maillage.mail;

import eu.maillage.tenancy.Asker;
import java.util.Optional;
import java.util.UUID;

/** Knows at which address a reader is reached today, given as a bean by the module that keeps her: a letter that waits follows her there. */
public interface ReadersAddress {

    /**
     * Nothing where her address is not known.
     *
     * @param reader the id that her letters bear
     */
    Optional<String> of(Asker asker, UUID reader);
}
