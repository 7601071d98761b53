package eu.maillage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.DependencyType;

/** The drawing in ARCHITECTURE.md is what the code is: floors by who asks whom. */
class ArchitectureDrawingTests {

    private static final String BEGIN = "<!-- drawn from the code: begin -->\n";
    private static final String END = "<!-- drawn from the code: end -->";

    /** Whom each module asks; every answer is looked up in all of its classes, so it is kept. */
    private final SortedMap<String, SortedSet<String>> asked = House.modules().stream()
            .collect(Collectors.toMap(
                    module -> module.getIdentifier().toString(),
                    ArchitectureDrawingTests::askedBy,
                    (one, _) -> one,
                    TreeMap::new));

    @Test
    void theFloorsInArchitectureMdAreThoseOfTheCode() throws IOException {
        String text = Files.readString(Path.of("..", "ARCHITECTURE.md"));
        String drawn = text.substring(text.indexOf(BEGIN) + BEGIN.length(), text.indexOf(END));

        assertThat(drawn)
                .as("copy the drawing that the code gives into ARCHITECTURE.md")
                .isEqualTo(drawing());
    }

    private String drawing() {
        StringBuilder drawing = new StringBuilder("| floor | module | asks |\n|---|---|---|\n");
        Map<Integer, List<String>> floors = asked.keySet().stream()
                .collect(Collectors.groupingBy(
                        this::floor, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.toList()));
        floors.forEach((floor, modules) -> modules.forEach(
                module -> drawing.append("| %d | `%s` | %s |\n".formatted(floor, module, names(asked(module))))));
        return drawing.toString();
    }

    private int floor(String module) {
        return asked(module).stream().mapToInt(other -> floor(other) + 1).max().orElse(0);
    }

    private SortedSet<String> asked(String module) {
        return asked.getOrDefault(module, Collections.emptySortedSet());
    }

    private static SortedSet<String> askedBy(ApplicationModule module) {
        return module.getDirectDependencies(House.modules(), DependencyType.values())
                .uniqueModules()
                .filter(other -> !other.equals(module))
                .map(other -> other.getIdentifier().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String names(SortedSet<String> modules) {
        return modules.stream().map("`%s`"::formatted).collect(Collectors.joining(" "));
    }
}
