package eu.maillage.mail;

import eu.maillage.tenancy.Asker;
import java.util.Optional;

/** Knows at which address letters reach whoever asks, given as a bean by the module that knows people. */
public interface AskersAddress {

    /** Nothing for those who did not sign in by an address of their own. */
    Optional<String> of(Asker asker);

    /** Who reads the answers to what the asker writes: she herself, or a coordinator for those without an address of their own. */
    Optional<Correspondent> answeredBy(Asker asker);
}
