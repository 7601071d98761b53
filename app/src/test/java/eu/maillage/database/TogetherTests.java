package eu.maillage.database;

import static eu.maillage.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class TogetherTests {

    private final List<List<String>> answered = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch underWay = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final Together<String, String, String> together = new Together<>(this::answer);
    private final List<Thread> asking = Collections.synchronizedList(new ArrayList<>());

    @Test
    void whoComesAloneIsAnsweredAtOnce() {
        assertThat(together.ask("here", "one")).isEqualTo("ONE");
        assertThat(together.ask("here", "two")).isEqualTo("TWO");
        assertThat(answered).containsExactly(List.of("one"), List.of("two"));
    }

    @Test
    void whoComesMeanwhileIsAnsweredWithAllWhoWait() throws Exception {
        FutureTask<String> slow = ask("here", "slow");
        underWay.await();
        List<FutureTask<String>> others = waiting("here", 20);
        goOn.countDown();

        assertThat(slow.get()).isEqualTo("SLOW");
        for (int number = 0; number < others.size(); number++) {
            assertThat(others.get(number).get()).isEqualTo("ASKED " + number);
        }
        assertThat(answered.getFirst()).containsExactly("slow");
        assertThat(answered).hasSize(2);
        assertThat(answered.getLast()).hasSize(20);
    }

    @Test
    void theFirstOfVeryManyDoesNotWaitForTheLast() throws Exception {
        FutureTask<String> slow = ask("here", "slow");
        underWay.await();
        List<FutureTask<String>> others = waiting("here", 250);
        goOn.countDown();

        for (FutureTask<String> other : others) {
            other.get();
        }
        assertThat(slow.get()).isEqualTo("SLOW");
        assertThat(answered).extracting(List::size).containsExactly(1, 100, 100, 50);
    }

    @Test
    void whatHappensElsewhereWaitsForNothingHere() throws Exception {
        FutureTask<String> slow = ask("here", "slow");
        underWay.await();

        assertThat(together.ask("there", "quick")).isEqualTo("QUICK");
        goOn.countDown();
        assertThat(slow.get()).isEqualTo("SLOW");
    }

    @Test
    void aFailureIsToldToAllWhoWaitedAndToNobodyAfterThem() throws Exception {
        FutureTask<String> slow = ask("here", "slow");
        underWay.await();
        List<FutureTask<String>> others = waiting("here", 3);
        FutureTask<String> bad = ask("here", "bad");
        eventually("it waits too", () -> asking.getLast().getState() == Thread.State.WAITING);
        goOn.countDown();

        assertThat(slow.get()).isEqualTo("SLOW");
        assertThatThrownBy(bad::get).hasRootCauseMessage("a bad one");
        for (FutureTask<String> other : others) {
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(other::get)
                    .withRootCauseInstanceOf(IllegalArgumentException.class);
        }
        assertThat(together.ask("here", "after")).isEqualTo("AFTER");
    }

    @Test
    void withinATransactionOneIsAskedAloneAndThere() {
        ConcurrentHashMap<Thread, Boolean> threads = new ConcurrentHashMap<>();
        Together<String, String, String> noting = new Together<>((_, questions) -> {
            threads.put(Thread.currentThread(), true);
            return questions;
        });
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThat(noting.ask("here", "one")).isEqualTo("one");
        } finally {
            TransactionSynchronizationManager.clear();
        }
        assertThat(threads).containsOnlyKeys(Thread.currentThread());
    }

    private List<FutureTask<String>> waiting(String place, int count) {
        List<FutureTask<String>> others = IntStream.range(0, count)
                .mapToObj(number -> {
                    FutureTask<String> other = ask(place, "asked " + number);
                    eventually("it waits", () -> asking.getLast().getState() == Thread.State.WAITING);
                    return other;
                })
                .toList();
        return others;
    }

    private FutureTask<String> ask(String place, String question) {
        FutureTask<String> asked = new FutureTask<>(() -> together.ask(place, question));
        asking.add(Thread.ofVirtual().start(asked));
        return asked;
    }

    private List<String> answer(String place, List<String> questions) {
        answered.add(questions);
        if (questions.contains("slow")) {
            underWay.countDown();
            await(goOn);
        }
        if (questions.contains("bad")) {
            throw new IllegalArgumentException("a bad one");
        }
        return questions.stream()
                .map(question -> question.toUpperCase(Locale.ROOT))
                .toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
