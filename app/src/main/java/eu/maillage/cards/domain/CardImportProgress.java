package eu.maillage.cards.domain;

import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells how far a step is while its own transaction is still open. */
@Component
@InTerritory
class CardImportProgress {

    private final CardImportStore imports;

    CardImportProgress(CardImportStore imports) {
        this.imports = imports;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void report(Asker asker, UUID id, int rows) {
        imports.progress(id, rows);
    }
}
