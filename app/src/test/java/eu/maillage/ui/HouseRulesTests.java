package eu.maillage.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The walls of the house for templates and words: each rule says what to do instead. */
class HouseRulesTests {

    private static final Pattern CONTROL = Pattern.compile("<(form|input|select|textarea|table|dialog|button)\\b");
    private static final Pattern IN_PLACE =
            Pattern.compile("<style\\b|<script(?![^>]*\\ssrc=)|\\s(style|on[a-z]+)=\"|hx-on|javascript:");
    private static final String KEY = "([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)";
    private static final Pattern WHOLE_KEY = Pattern.compile("(?:\\bt|Notice\\.(?:done|warning))\\(\"" + KEY
            + "\"\\s*[,)]" + "|message = \"" + KEY + "\"|NavigationEntry\\(\\s*\\d+,\\s*\"" + KEY + "\"");
    private static final Pattern PREFIX = Pattern.compile("\\bt\\(\"" + KEY + "\\.\" \\+|\\bname\\(\"" + KEY + "\",");
    private static final Pattern FRENCH = Pattern.compile(
            // a plain space, or none, before a high sign; a guillemet without its space
            " [:;!?»]|[^\\u00a0!?.…\\s][;!?»]|[\\p{L}})]:(?=\\s|$)|«[^\\u00a0]|\\u202f");

    /** A place is a commune, but its hall is the town's; what stands is edited. */
    private static final Pattern TWO_WORDS =
            Pattern.compile("(?i)\\btowns?\\b(?! hall)|^Change(?: the event)?$|^Modify\\b");

    private static final List<Template> TEMPLATES = Template.all();
    private static final List<Bundle> BUNDLES = Bundle.all();

    @Test
    void controlsAndTablesComeFromComponents() {
        refuse(
                template -> !template.component()
                        && template.page()
                        && CONTROL.matcher(template.text()).find(),
                "call a template of ui: labels, errors and the proof of origin are right there");
    }

    @Test
    void noTemplateTrustsItsText() {
        refuse(template -> template.text().contains("$unsafe"), "print text with ${}, which escapes it");
    }

    @Test
    void styleAndScriptAreNeverInPlace() {
        refuse(
                template -> template.page() && IN_PLACE.matcher(template.text()).find(),
                "put them into static/css or static/js: the content security policy refuses them in a page");
    }

    @Test
    void wordsComeFromMessageBundles() {
        List<String> literal = TEMPLATES.stream()
                .filter(template ->
                        !template.component() && !template.literalWords().isEmpty())
                .map(template -> template.path() + ": " + template.literalWords())
                .toList();
        assertThat(literal).as("say it with page.t(…), in every language").isEmpty();
    }

    private static void refuse(Predicate<Template> offence, String instead) {
        assertThat(TEMPLATES.stream().filter(offence).map(Template::path))
                .as(instead)
                .isEmpty();
    }

    @Test
    void everyLanguageSaysTheSameThings() {
        Set<String> languages = BUNDLES.stream()
                .filter(bundle -> bundle.module().equals("ui"))
                .map(Bundle::language)
                .collect(Collectors.toSet());
        for (Bundle first : BUNDLES.stream().filter(Bundle::first).toList()) {
            List<Bundle> others = BUNDLES.stream()
                    .filter(bundle -> bundle.module().equals(first.module()))
                    .toList();
            assertThat(others.stream().map(Bundle::language))
                    .as("the languages of «%s»", first.module())
                    .containsExactlyInAnyOrderElementsOf(languages);
            assertThat(others).allSatisfy(other -> assertThat(other.texts().keySet())
                    .as(other.toString())
                    .isEqualTo(first.texts().keySet()));
        }
    }

    @Test
    void aKeyBeginsWithItsModule() {
        assertThat(BUNDLES).allSatisfy(bundle -> assertThat(bundle.texts().keySet())
                .allMatch(key -> key.startsWith(bundle.module() + ".")));
    }

    @Test
    void everyKeyThatIsSaidExists() {
        Set<String> known = keys();
        Set<String> missing = new TreeSet<>(said(WHOLE_KEY));
        missing.removeIf(known::contains);
        // A message of a constraint may also be a key of Bean Validation's own.
        missing.removeIf(key -> key.startsWith("jakarta."));
        assertThat(missing).as("keys that no bundle has").isEmpty();
        assertThat(said(PREFIX)).as("prefixes under which no bundle has a key").allMatch(prefix -> known.stream()
                .anyMatch(key -> key.startsWith(prefix + ".")));
    }

    @Test
    void sentencesHoldNoStraightApostrophe() {
        List<String> wrong = texts((bundle, text) -> text.contains("'"));
        assertThat(wrong)
                .as("write ’ : the straight one is a quote to MessageFormat")
                .isEmpty();
    }

    @Test
    void frenchKeepsItsSpaces() {
        List<String> wrong = texts((bundle, text) -> bundle.language().equals("fr")
                && FRENCH.matcher(text.replaceAll("https?://\\S+|\\{\\d+,choice,[^}]*}", ""))
                        .find());
        assertThat(wrong)
                .as("put U+00A0 before : ; ! ? » and after «, never U+202F")
                .isEmpty();
    }

    @Test
    void englishHasOneWordForOneThing() {
        List<String> wrong = texts((bundle, text) ->
                bundle.language().equals("en") && TWO_WORDS.matcher(text).find());
        assertThat(wrong).as("say «commune» and «Edit»").isEmpty();
    }

    /** Not a refusal, since a key may be made of parts; the list helps to clear away what nobody says any more. */
    @Test
    void keysThatNobodySaysAreListed() throws IOException {
        String sources = sources().collect(Collectors.joining("\n"));
        Set<String> prefixes = said(PREFIX);
        List<String> silent = keys().stream()
                .filter(key -> !sources.contains(key))
                .filter(key -> prefixes.stream().noneMatch(prefix -> key.startsWith(prefix + ".")))
                .sorted()
                .toList();
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/messages-that-nobody-says.txt"), silent);
    }

    private static Set<String> keys() {
        return BUNDLES.stream()
                .filter(Bundle::first)
                .flatMap(bundle -> bundle.texts().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> texts(BiPredicate<Bundle, String> offence) {
        return BUNDLES.stream()
                .flatMap(bundle -> bundle.texts().entrySet().stream()
                        .filter(text -> offence.test(bundle, text.getValue()))
                        .map(text -> text.getKey() + " = " + text.getValue()))
                .toList();
    }

    private static Set<String> said(Pattern pattern) {
        return sources()
                .flatMap(source -> pattern.matcher(source).results())
                .flatMap(found -> Stream.iterate(1, group -> group <= found.groupCount(), group -> group + 1)
                        .map(found::group)
                        .filter(group -> group != null))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> sources() {
        return Stream.concat(TEMPLATES.stream().map(Template::text), java());
    }

    private static Stream<String> java() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> texts = new ArrayList<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                texts.add(Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", ""));
            }
            return texts.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
