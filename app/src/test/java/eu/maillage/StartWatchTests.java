package eu.maillage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;

class StartWatchTests {

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private boolean silent;

    private final StartWatch watch =
            new StartWatch(new PrintStream(screen, true, StandardCharsets.UTF_8), () -> silent = true);

    @Test
    void whatWasStoppedBeforeItWasReadyIsNeverToldToBe() {
        watch.begin();
        watch.stop();

        assertThat(screen.toString(StandardCharsets.UTF_8)).contains("stopped before it was ready");
        assertThat(watch.mayTellReady()).isFalse();
        assertThat(watch.isBrokenOff()).isTrue();
        assertThat(silent).isTrue();
    }

    @Test
    void whatWasToldToBeReadyStopsWithoutAWordAlthoughItsStartIsNotQuiteOver() {
        watch.begin();
        assertThat(watch.mayTellReady()).isTrue();
        watch.stop();

        assertThat(screen.size()).isZero();
        assertThat(watch.isBrokenOff()).as("what breaks now is not shown").isTrue();
    }

    @Test
    void onceTheStartIsOverItIsNotItsMatterAnyMore() {
        watch.begin();
        watch.end();
        watch.stop();

        assertThat(screen.size()).isZero();
        assertThat(watch.isBrokenOff()).isFalse();
        assertThat(silent).isFalse();
    }

    @Test
    void ofTheTwoThatComeAtOneMomentOneIsSaid() throws Exception {
        for (int time = 0; time < 200; time++) {
            screen.reset();
            StartWatch raced = new StartWatch(new PrintStream(screen, true, StandardCharsets.UTF_8), () -> {});
            raced.begin();
            CyclicBarrier together = new CyclicBarrier(2);
            CompletableFuture<Boolean> ready = CompletableFuture.supplyAsync(() -> {
                meet(together);
                return raced.mayTellReady();
            });
            meet(together);
            raced.stop();

            assertThat(ready.get()).isEqualTo(screen.size() == 0);
        }
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
