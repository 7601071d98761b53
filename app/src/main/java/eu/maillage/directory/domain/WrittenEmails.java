package eu.maillage.directory.domain;

import eu.maillage.directory.Email;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The addresses in a cell; none as soon as a part of it is no address, because the rest may then be somebody else's. */
final class WrittenEmails {

    private static final Pattern BETWEEN =
            Pattern.compile("\\s*[,;/|]\\s*|\\s+(?:ou|et|or|and|-|–)\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_BRACKETS = Pattern.compile("\\s*[(\\[][^()\\[\\]@]*[)\\]]\\s*");
    private static final Pattern LABEL = Pattern.compile("^[\\p{L} .’'-]{1,30}:\\s*(?=\\S+@)");

    private WrittenEmails() {}

    /** Those of «a@b.fr ; c@d.fr», of «Marie &lt;a@b.fr&gt;», of «a@b.fr (bureau)» and of «Mail : a@b.fr». */
    static List<String> in(String written) {
        Optional<String> alone =
                written.indexOf('@') == written.lastIndexOf('@') ? Email.read(written) : Optional.empty();
        if (alone.isPresent()) {
            return List.of(alone.get());
        }
        List<List<String>> parts = BETWEEN.splitAsStream(written.strip())
                .filter(part -> !part.isBlank())
                .map(WrittenEmails::part)
                .toList();
        return parts.stream().anyMatch(List::isEmpty)
                ? List.of()
                : parts.stream().flatMap(List::stream).distinct().toList();
    }

    private static List<String> part(String written) {
        String bare = LABEL.matcher(IN_BRACKETS.matcher(written).replaceAll(" ").strip())
                .replaceFirst("");
        Optional<String> one = Email.read(bare);
        if (one.isPresent()) {
            return List.of(one.get());
        }
        List<Optional<String>> words =
                Arrays.stream(bare.split("\\s+", -1)).map(Email::read).toList();
        return words.stream().anyMatch(Optional::isEmpty)
                ? List.of()
                : words.stream().flatMap(Optional::stream).toList();
    }
}
