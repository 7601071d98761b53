package eu.maillage.database;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Asks the database once for all who ask at the same moment. Whoever comes alone is answered at once; whoever comes while an
 * answer is being fetched waits for it to end, and the next one is for all who wait. Nothing is remembered: each question is
 * answered by work that began after it was asked, and what was written for it is committed when its answer is there.
 *
 * @param <P> what questions must have in common to be answered together
 */
public final class Together<P, Q, A> {

    /** So that the first of very many does not wait for the last. */
    private static final int MOST = 100;

    /** Answers all questions in their order, in a transaction of its own. When it fails, none of them is answered. */
    public interface Answering<P, Q, A> {
        List<A> answer(P place, List<Q> questions);
    }

    private record Asked<Q, A>(Q question, CompletableFuture<A> answer) {}

    private final Answering<P, Q, A> answering;
    /** A place is known while somebody is at work for it. */
    private final Map<P, List<Asked<Q, A>>> waiting = new HashMap<>();

    public Together(Answering<P, Q, A> answering) {
        this.answering = answering;
    }

    /** Within a transaction it is asked alone and at once, because nobody else's question belongs there. */
    public A ask(P place, Q question) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return answering.answer(place, List.of(question)).getFirst();
        }
        Asked<Q, A> asked = new Asked<>(question, new CompletableFuture<>());
        if (isFirst(place, asked)) {
            Thread.ofVirtual().name("together").start(() -> answerAll(place));
        }
        try {
            return asked.answer().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException refused ? refused : failed;
        }
    }

    private synchronized boolean isFirst(P place, Asked<Q, A> asked) {
        boolean first = !waiting.containsKey(place);
        waiting.computeIfAbsent(place, _ -> new ArrayList<>()).add(asked);
        return first;
    }

    private void answerAll(P place) {
        for (List<Asked<Q, A>> next = next(place); !next.isEmpty(); next = next(place)) {
            answer(place, next);
        }
    }

    /** Those who wait; when there is nobody, the place is forgotten. */
    private synchronized List<Asked<Q, A>> next(P place) {
        List<Asked<Q, A>> all = waiting.remove(place);
        if (all == null || all.isEmpty()) {
            return List.of();
        }
        int some = Math.min(all.size(), MOST);
        waiting.put(place, new ArrayList<>(all.subList(some, all.size())));
        return all.subList(0, some);
    }

    private void answer(P place, List<Asked<Q, A>> asked) {
        try {
            List<A> answers =
                    answering.answer(place, asked.stream().map(Asked::question).toList());
            for (int number = 0; number < asked.size(); number++) {
                asked.get(number).answer().complete(answers.get(number));
            }
        } catch (Throwable failed) {
            asked.forEach(one -> one.answer().completeExceptionally(failed));
        }
    }
}
