package eu.maillage.planner.cli;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The kinds of problems, by the name of their command. */
final class Formats {

    private static final Map<String, Supplier<Format<?, ?>>> ALL = new TreeMap<>(Map.of(
            "meetings", MeetingFormat::new,
            "seating", SeatingFormat::new,
            "rotation", RotationFormat::new,
            "pairing", PairingFormat::new,
            "loops", LoopFormat::new));

    private Formats() {}

    static Format<?, ?> named(String name) {
        Supplier<Format<?, ?>> format = ALL.get(name);
        if (format == null) {
            throw new BadUsage(
                    "«%s» is unknown; the problems are %s.".formatted(name, String.join(", ", ALL.keySet())));
        }
        return format.get();
    }
}
