package eu.maillage.directory.domain;

import eu.maillage.tenancy.Asker;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells how far a step is while its own transaction is still open. */
@Component
class ImportProgress {

    private final TransactionTemplate apart;
    private final ImportNews news;

    ImportProgress(PlatformTransactionManager transactions, ImportNews news) {
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.news = news;
    }

    void report(Asker asker, ImportId id, int rows) {
        apart.executeWithoutResult(status -> news.tell(asker, id, rows));
    }
}
