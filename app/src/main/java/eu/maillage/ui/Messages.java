package eu.maillage.ui;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Every sentence of the screens, in every language for which bundles are on the class path. */
@Component
public class Messages {

    private final Map<String, Map<String, Sentence>> sentences = new HashMap<>();
    private final Map<String, Language> languages = new HashMap<>();
    private final boolean strict;

    /**
     * @param strict whether a missing key stops the page (tests) or is shown in brackets (everywhere else)
     */
    Messages(@Value("${maillage.messages.strict:false}") boolean strict) {
        this.strict = strict;
        Map<String, Map<String, String>> bundles = read();
        bundles.forEach((tag, texts) -> {
            if (texts.containsKey("ui.language.name")) {
                add(tag, texts);
            }
        });
        if (!languages.containsKey(Language.FIRST)) {
            throw new IllegalStateException(
                    "Found bundles for %s but not for «%s». Maybe messages/ui_%s.properties is missing."
                            .formatted(bundles.keySet(), Language.FIRST, Language.FIRST));
        }
    }

    private void add(String tag, Map<String, String> texts) {
        Locale format = Locale.forLanguageTag(texts.getOrDefault("ui.language.format", tag));
        languages.put(tag, new Language(tag, Objects.requireNonNull(texts.get("ui.language.name")), format));
        Map<String, Sentence> parsed = new HashMap<>();
        texts.forEach((key, text) -> parsed.put(key, Sentence.of(key, text, format)));
        sentences.put(tag, parsed);
    }

    /** The languages on offer, the product's first one first. */
    public List<Language> languages() {
        return languages.values().stream()
                .sorted(Comparator.comparing(
                                (Language language) -> !language.tag().equals(Language.FIRST))
                        .thenComparing(Language::tag))
                .toList();
    }

    public @Nullable Language language(@Nullable String tag) {
        return tag == null ? null : languages.get(tag);
    }

    /** The wording in a language (the first one if this one is not spoken here), with times told as in the zone. */
    public Wording in(@Nullable String tag, ZoneId zone) {
        Language language = language(tag);
        return new Wording(this, language == null ? languages.get(Language.FIRST) : language, zone);
    }

    /** Whether the key has a sentence in the first language. */
    public boolean knows(@Nullable String key) {
        return key != null
                && Objects.requireNonNull(sentences.get(Language.FIRST)).containsKey(key);
    }

    String text(Language language, String key, @Nullable Object... arguments) {
        Sentence sentence = find(language.tag(), key);
        if (sentence == null) {
            sentence = find(Language.FIRST, key);
        }
        if (sentence != null) {
            return sentence.with(arguments);
        }
        if (strict) {
            throw new IllegalArgumentException("No message «%s» in %s. Maybe messages/%s_%s.properties misses it."
                    .formatted(key, language.tag(), key.split("\\.", 2)[0], language.tag()));
        }
        return "[" + key + "]";
    }

    private @Nullable Sentence find(String tag, String key) {
        return Objects.requireNonNull(sentences.get(tag)).get(key);
    }

    private static Map<String, Map<String, String>> read() {
        try {
            Map<String, Map<String, String>> bundles = new HashMap<>();
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_*.properties")) {
                String name = Objects.requireNonNull(file.getFilename()).replace(".properties", "");
                String tag = name.substring(name.lastIndexOf('_') + 1);
                put(bundles.computeIfAbsent(tag, _ -> new HashMap<>()), file);
            }
            return bundles;
        } catch (IOException e) {
            throw new UncheckedIOException("The message bundles cannot be read.", e);
        }
    }

    private static void put(Map<String, String> texts, Resource file) throws IOException {
        Properties properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        properties.stringPropertyNames().forEach(key -> {
            if (texts.put(key, properties.getProperty(key)) != null) {
                throw new IllegalStateException(
                        "The key «%s» of %s is also in another bundle. Maybe it should begin with its module's name."
                                .formatted(key, file.getFilename()));
            }
        });
    }
}
