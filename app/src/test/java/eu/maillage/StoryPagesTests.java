package eu.maillage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every story is told twice: on a page for people, and by the test of the same name. */
class StoryPagesTests {

    private static final Path PAGES = Path.of("../docs/stories");
    private static final Path TESTS = Path.of("src/test/java/eu/maillage/stories");

    @Test
    void everyStoryHasItsPageAndItsTest() throws IOException {
        assertThat(names(TESTS, "Story.java")).contains("Morning").containsExactlyElementsOf(names(PAGES, "Story.md"));
    }

    @Test
    void everyPageNamesItsTest() throws IOException {
        for (String name : names(PAGES, "Story.md")) {
            assertThat(Files.readString(PAGES.resolve(name + "Story.md")))
                    .startsWith("# ")
                    .endsWith("Test: `eu.maillage.stories.%sStory`%n".formatted(name));
        }
    }

    private static List<String> names(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending) && name.length() > ending.length())
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        }
    }
}
