package eu.maillage.accounts;

import eu.maillage.tenancy.Asker;
import java.util.Optional;

/** Who asks, read again whenever it is wanted: for an answer that goes on after what lets its reader in may be taken away. */
@FunctionalInterface
public interface Standing {

    /** Who asks now; empty when all that let her in was taken away. */
    Optional<Asker> now();
}
