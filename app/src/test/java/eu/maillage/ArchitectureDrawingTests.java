package eu.maillage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

/** The drawing in ARCHITECTURE.md is what the code is: floors by who asks whom. */
class ArchitectureDrawingTests {

    private static final String BEGIN = "<!-- drawn from the code: begin -->\n";
    private static final String END = "<!-- drawn from the code: end -->";

    private final ApplicationModules modules = HouseRulesTests.modules();

    @Test
    void theFloorsInArchitectureMdAreThoseOfTheCode() throws IOException {
        String text = Files.readString(Path.of("..", "ARCHITECTURE.md"));
        String drawn = text.substring(text.indexOf(BEGIN) + BEGIN.length(), text.indexOf(END));

        assertThat(drawn)
                .as("copy the drawing that the code gives into ARCHITECTURE.md")
                .isEqualTo(drawing());
    }

    private String drawing() {
        Map<Integer, List<ApplicationModule>> floors =
                modules.stream().collect(Collectors.groupingBy(this::floor, TreeMap::new, Collectors.toList()));
        StringBuilder drawing = new StringBuilder("| floor | module | asks |\n|---|---|---|\n");
        new TreeMap<>(floors).descendingMap().forEach((floor, rooms) -> rooms.stream()
                .sorted((one, other) -> one.getIdentifier().compareTo(other.getIdentifier()))
                .forEach(room ->
                        drawing.append("| %d | `%s` | %s |\n".formatted(floor, room.getIdentifier(), asked(room)))));
        return drawing.toString();
    }

    private int floor(ApplicationModule module) {
        return module.getDirectDependencies(modules, DependencyType.values())
                .uniqueModules()
                .filter(other -> !other.equals(module))
                .mapToInt(other -> floor(other) + 1)
                .max()
                .orElse(0);
    }

    private String asked(ApplicationModule module) {
        return module.getDirectDependencies(modules, DependencyType.values())
                .uniqueModules()
                .filter(other -> !other.equals(module))
                .map(other -> "`" + other.getIdentifier() + "`")
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
