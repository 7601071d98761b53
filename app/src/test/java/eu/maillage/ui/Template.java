package eu.maillage.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One source file of a template, as the house rules read it.
 *
 * @param path below {@code src/main/jte}
 */
record Template(String path, String text) {

    private static final Path ROOT = Path.of("src/main/jte");

    static List<Template> all() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".jte"))
                    .sorted()
                    .map(Template::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Template read(Path file) {
        try {
            String text = Files.readString(file).replaceAll("(?s)<%--.*?--%>", "");
            return new Template(ROOT.relativize(file).toString(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean component() {
        return path.startsWith("ui/");
    }

    /** Letters and printed paper are read outside of our pages: their style travels with them. */
    boolean page() {
        return !path.startsWith("mail/") && !path.contains("/letter") && !path.contains("/paper/");
    }

    /** The letters that would reach the reader without having gone through a message bundle. */
    String literalWords() {
        return new TemplateWords(text).read();
    }
}
