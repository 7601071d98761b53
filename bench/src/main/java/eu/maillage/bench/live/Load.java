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
 * @param seconds until the last acknowledgement
 * @param waited how long each request took in nanoseconds, shortest first
 */
record Load(long answers, double seconds, List<Long> waited) {

    /** Each tablet sends its next answers as soon as the last ones are acknowledged. */
    static Load of(List<Tablet> tablets, int together, Duration length) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        List<Long> waited = new ArrayList<>();
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Long>>> busy = tablets.stream()
                    .map(tablet -> hands.submit(() -> use(tablet, together, begun + length.toNanos())))
                    .toList();
            for (Future<List<Long>> each : busy) {
                waited.addAll(each.get());
            }
        } catch (ExecutionException refused) {
            throw new IOException(refused.getCause());
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        return new Load(
                (long) waited.size() * together,
                seconds,
                waited.stream().sorted().toList());
    }

    private static List<Long> use(Tablet tablet, int together, long end) throws IOException, InterruptedException {
        List<Long> waited = new ArrayList<>();
        for (long now = System.nanoTime(); now < end; ) {
            tablet.send(together);
            long then = System.nanoTime();
            waited.add(then - now);
            now = then;
        }
        return waited;
    }

    double perSecond() {
        return answers / seconds;
    }

    double millis(double share) {
        return waited.get(Math.clamp((int) Math.ceil(share * waited.size()) - 1, 0, waited.size() - 1)) / 1e6;
    }
}
