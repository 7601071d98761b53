package eu.maillage.exchanges.domain;

import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.TerritoryId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The books of the events looked at last: each node reads an answer once and keeps what it changed. */
@Component
class AnswerBooks {

    private static final int REMEMBERED = 16;
    private static final int AT_ONCE = 5_000;

    private record Key(TerritoryId territory, UUID event) {}

    /** A book, and the arrival of the last answer in it. */
    private record Known(AnswerBook book, long last) {}

    private final AnswerStore answers;
    private final KnownMergers mergers;
    private final Map<Key, Known> remembered = new LinkedHashMap<>(16, 0.75f, true);

    AnswerBooks(AnswerStore answers, KnownMergers mergers) {
        this.answers = answers;
        this.mergers = mergers;
    }

    AnswerBook of(Asker asker, UUID event) {
        Key key = new Key(asker.territory(), event);
        Known known = read(event, find(key).orElse(new Known(AnswerBook.EMPTY, 0)));
        AnswerBook book =
                known.book().under(mergers.among(asker, event, known.book().named()));
        Known read = new Known(book, known.last());
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            remember(key, read);
        } else {
            rememberOnceCommitted(key, read);
        }
        return book;
    }

    /** What a transaction that writes has read may never be committed. */
    private void rememberOnceCommitted(Key key, Known read) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                remember(key, read);
            }
        });
    }

    /** With what arrived since; answers of an event arrive in the order in which they are committed. */
    private Known read(UUID event, Known before) {
        Known known = before;
        List<ReceivedAnswer> later;
        do {
            later = answers.after(event, known.last(), AT_ONCE);
            if (!later.isEmpty()) {
                known = new Known(known.book().and(later), later.getLast().arrival());
            }
        } while (later.size() == AT_ONCE);
        return known;
    }

    private synchronized Optional<Known> find(Key key) {
        return Optional.ofNullable(remembered.get(key));
    }

    private synchronized void remember(Key key, Known known) {
        remembered.put(key, known);
        if (remembered.size() > REMEMBERED) {
            remembered.remove(remembered.keySet().iterator().next());
        }
    }
}
