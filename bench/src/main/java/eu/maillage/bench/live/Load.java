package eu.maillage.bench.live;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What came of tablets that sent all at once.
 *
 * @param answers acknowledged
 * @param inVain requests that the application was too busy for
 * @param seconds until the last acknowledgement
 * @param waited how long each request took in nanoseconds until it was acknowledged, shortest first
 */
record Load(long answers, long inVain, double seconds, List<Long> waited) {

    /** What one tablet met. */
    private record Met(List<Long> waited, long inVain) {}

    /** Each tablet sends its next answers as soon as the last ones are acknowledged. */
    static Load of(List<Tablet> tablets, int together, Duration length) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        List<Long> waited = new ArrayList<>();
        long inVain = 0;
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Met>> busy = tablets.stream()
                    .map(tablet -> hands.submit(() -> use(tablet, together, begun + length.toNanos())))
                    .toList();
            for (Future<Met> each : busy) {
                waited.addAll(each.get().waited());
                inVain += each.get().inVain();
            }
        } catch (ExecutionException refused) {
            throw new IOException(refused.getCause());
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        return new Load(
                (long) waited.size() * together,
                inVain,
                seconds,
                waited.stream().sorted().toList());
    }

    private static Met use(Tablet tablet, int together, long end) throws IOException, InterruptedException {
        List<Long> waited = new ArrayList<>();
        long inVain = 0;
        for (long now = System.nanoTime(); now < end; ) {
            inVain += tablet.send(together);
            long then = System.nanoTime();
            waited.add(then - now);
            now = then;
        }
        return new Met(waited, inVain);
    }

    double perSecond() {
        return answers / seconds;
    }

    double millis(double share) {
        return waited.get(Math.clamp((int) Math.ceil(share * waited.size()) - 1, 0, waited.size() - 1)) / 1e6;
    }
}
