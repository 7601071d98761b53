package eu.maillage.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The planners of others that may stand beside ours in one run. */
final class Peers {

    private static final Map<String, Supplier<Contender>> ALL =
            new TreeMap<>(Map.of("choco", Choco::new, "plain-cpsat", PlainCpSat::new, "timefold", Timefold::new));

    private Peers() {}

    static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /** The peers with these names, separated by commas. */
    static List<Contender> named(String names) {
        return Arrays.stream(names.split(",", -1))
                .filter(name -> !name.isBlank())
                .map(Peers::peer)
                .toList();
    }

    private static Contender peer(String name) {
        Supplier<Contender> peer = ALL.get(name);
        if (peer == null) {
            throw new IllegalArgumentException("«%s» is no peer; they are %s.".formatted(name, names()));
        }
        return peer.get();
    }
}
