package eu.maillage.ui;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One message bundle of our sources: a module's sentences in one language. */
record Bundle(String module, String language, Map<String, String> texts) {

    private static final Path ROOT = Path.of("src/main/resources/messages");

    static List<Bundle> all() {
        try (Stream<Path> files = Files.list(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".properties"))
                    .sorted()
                    .map(Bundle::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Bundle read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        String[] name = file.getFileName().toString().replace(".properties", "").split("_", 2);
        return new Bundle(name[0], name[1], texts);
    }

    boolean first() {
        return language.equals(Language.FIRST);
    }

    @Override
    public String toString() {
        return module + "_" + language;
    }
}
