package eu.maillage.live;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The topics that are watched on this node, each as long as somebody watches it. */
@Component
final class Channels {

    private final Map<String, LiveSource> sources;
    private final Map<Topic, Channel> channels = new ConcurrentHashMap<>();

    Channels(List<LiveSource> sources) {
        this.sources = sources.stream().collect(Collectors.toUnmodifiableMap(LiveSource::kind, Function.identity()));
    }

    Subscriber join(Topic topic) {
        LiveSource source = source(topic);
        Subscriber subscriber = new Subscriber();
        channels.compute(topic, (_, open) -> {
            Channel channel = open == null ? new Channel(topic, () -> source.snapshot(topic)) : open;
            channel.add(subscriber);
            return channel;
        });
        return subscriber;
    }

    void leave(Topic topic, Subscriber subscriber) {
        channels.computeIfPresent(topic, (_, channel) -> {
            channel.remove(subscriber);
            return channel.isEmpty() ? null : channel;
        });
    }

    void refresh(Topic topic) {
        channels.forEach((watched, channel) -> {
            if (watched.isWithin(topic)) {
                channel.refresh();
            }
        });
    }

    void refreshAll() {
        channels.values().forEach(Channel::refresh);
    }

    void endAll() {
        channels.values().forEach(Channel::end);
    }

    String snapshot(Topic topic) {
        return source(topic).snapshot(topic);
    }

    int watched() {
        return channels.size();
    }

    private LiveSource source(Topic topic) {
        LiveSource source = sources.get(topic.kind());
        if (source == null) {
            throw new IllegalArgumentException(
                    "Nobody answers for %s. Maybe its LiveSource is no bean.".formatted(topic));
        }
        return source;
    }
}
