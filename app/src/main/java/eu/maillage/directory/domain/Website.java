package eu.maillage.directory.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/** An address of the web: only such a one becomes a link. */
public final class Website {

    private static final Pattern ADDRESS =
            Pattern.compile("(?i)https?://[^\\s/?#.]+(?:\\.[^\\s/?#.]+)+\\.?(?:[/?#]\\S*)?");

    private Website() {}

    /** Reads «www.exemple.fr» too; empty where no page of the web can be meant. */
    public static Optional<String> read(String written) {
        String whole = written.matches("(?i)https?://.*") ? written : "https://" + written;
        return ADDRESS.matcher(whole).matches() ? Optional.of(whole) : Optional.empty();
    }
}
