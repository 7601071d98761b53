package eu.maillage.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.maillage.live.Subscriber.Signal.Ended;
import eu.maillage.live.Subscriber.Signal.Fresh;
import eu.maillage.live.Subscriber.Signal.Quiet;
import eu.maillage.tenancy.TerritoryId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventStreamTests {

    private static final InstantSource NINE = InstantSource.fixed(Instant.ofEpochMilli(1_000_000));
    private static final Duration LONG = Duration.ofSeconds(20);

    private final CountingSource source = new CountingSource();
    private final Channels channels = new Channels(List.of(source));
    private final Topic topic = new Topic(new TerritoryId(UUID.randomUUID()), "test-state", UUID.randomUUID());

    @Test
    void whoeverJoinsGetsTheStateAtOnce() throws Exception {
        source.set(topic, "{\"round\":1}");

        assertThat(channels.join(topic).next(LONG)).isEqualTo(new Fresh("{\"round\":1}"));
    }

    @Test
    void theStateIsReadOnceForAllWhoWatch() throws Exception {
        Subscriber first = channels.join(topic);
        first.next(LONG);
        List<Subscriber> others = List.of(channels.join(topic), channels.join(topic));
        for (Subscriber other : others) {
            assertThat(other.next(LONG)).isEqualTo(new Fresh("{}"));
        }

        assertThat(source.reads).hasValue(1);
    }

    @Test
    void aSlowBrowserFindsTheNewestStateAndNothingOlder() throws Exception {
        Subscriber subscriber = new Subscriber();
        subscriber.offer("{\"round\":1}");
        subscriber.offer("{\"round\":2}");

        assertThat(subscriber.next(LONG)).isEqualTo(new Fresh("{\"round\":2}"));
        assertThat(subscriber.next(Duration.ZERO)).isEqualTo(new Quiet());
    }

    @Test
    void aPartIsReadAgainWithItsWholeAndTheWholeIsNotReadWithIt() throws Exception {
        Subscriber table = channels.join(part(6));
        Subscriber other = channels.join(part(7));
        Subscriber room = channels.join(topic);
        for (Subscriber one : List.of(table, other, room)) {
            assertThat(one.next(LONG)).isEqualTo(new Fresh("{}"));
        }
        source.set(part(6), "{\"answers\":1}");
        source.set(part(7), "{\"answers\":1}");
        source.set(topic, "{\"round\":2}");
        channels.refresh(part(6));
        assertThat(table.next(LONG)).isEqualTo(new Fresh("{\"answers\":1}"));
        assertThat(other.next(Duration.ZERO)).isEqualTo(new Quiet());
        assertThat(room.next(Duration.ZERO)).isEqualTo(new Quiet());

        channels.refresh(topic);

        assertThat(room.next(LONG)).isEqualTo(new Fresh("{\"round\":2}"));
        assertThat(other.next(LONG)).isEqualTo(new Fresh("{\"answers\":1}"));
    }

    private Topic part(int number) {
        return new Topic(topic.territory(), topic.kind(), topic.about(), number);
    }

    @Test
    void whatDidNotChangeIsNotSentAgain() throws Exception {
        Subscriber first = channels.join(topic);
        assertThat(first.next(LONG)).isEqualTo(new Fresh("{}"));
        channels.refresh(topic);
        source.set(topic, "{\"round\":2}");
        channels.refresh(topic);

        assertThat(first.next(LONG)).isEqualTo(new Fresh("{\"round\":2}"));
    }

    @Test
    void aTopicIsForgottenWithItsLastWatcher() {
        Subscriber one = channels.join(topic);
        Subscriber other = channels.join(topic);
        channels.leave(topic, one);
        assertThat(channels.watched()).isEqualTo(1);
        channels.leave(topic, other);

        assertThat(channels.watched()).isZero();
    }

    @Test
    void theEndReachesEveryStream() throws Exception {
        Subscriber subscriber = channels.join(topic);
        channels.endAll();

        assertThat(subscriber.next(LONG)).isEqualTo(new Ended());
    }

    @Test
    void aStreamWritesTheStateBesideTheServersTime() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OneState subscriber = new OneState("{\"title\":\"a\nb\"}");
        new EventStream(subscriber.endsAfterTheFirstWrite(out), NINE, () -> true).serve(subscriber.subscriber);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                retry: 1500

                event: snapshot
                data: {"now":1000000,"state":{"title":"a b"}}

                """);
    }

    @Test
    void aBrowserThatLeftEndsItsStream() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("Broken pipe");
            }
        };

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> new EventStream(broken, NINE, () -> true).serve(new Subscriber()));
    }

    @Test
    void aStreamEndsOnceItsReaderMayWatchNoLonger() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new EventStream(out, NINE, () -> false).serve(new Subscriber());

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("retry: 1500\n\n");
    }

    @Test
    void aDatabaseThatDoesNotAnswerTurnsNobodyAway() throws Exception {
        Subscriber subscriber = new Subscriber();
        new EventStream(OutputStream.nullOutputStream(), NINE, () -> {
                    subscriber.end();
                    throw new IllegalStateException("The database is away.");
                })
                .serve(subscriber);

        assertThat(subscriber.next(LONG)).isEqualTo(new Ended());
    }

    @Test
    void aTopicReadsBackAsItWasWritten() {
        assertThat(Topic.parse(topic.toString())).isEqualTo(topic);
        assertThat(Topic.parse(part(6).toString())).isEqualTo(part(6));
        assertThatIllegalArgumentException().isThrownBy(() -> Topic.parse("noise"));
    }

    /** A subscriber with one state, which ends once that state is written. */
    private static final class OneState {

        final Subscriber subscriber = new Subscriber();

        OneState(String state) {
            subscriber.offer(state);
        }

        OutputStream endsAfterTheFirstWrite(OutputStream out) {
            return new OutputStream() {
                @Override
                public void write(int one) throws IOException {
                    out.write(one);
                }

                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    out.write(bytes, from, length);
                    if (new String(bytes, StandardCharsets.UTF_8).contains("snapshot")) {
                        subscriber.end();
                    }
                }
            };
        }
    }
}
