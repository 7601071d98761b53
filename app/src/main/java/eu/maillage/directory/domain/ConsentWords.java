package eu.maillage.directory.domain;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what a list says of a consent: what is not plainly a yes or a no says nothing. */
final class ConsentWords {

    /** A cross ticks as often as it strikes out, and an empty box may be one that nobody was shown. */
    private static final Set<String> TICKS = Set.of("✓", "✔", "☑", "✅");

    private static final Pattern YES =
            Pattern.compile("o|x|y|true|vrai|1|(?:oui|yes|ok)(?: (?:bien sur|of course|merci|thanks|thank you|please))?"
                    + "|(?:(?:oui|yes|ok) )?(?:j |i )?(?:accepte|accept|agree)|accepte e|acceptee|accepted|agreed"
                    + "|(?:(?:oui|ok) )?(?:je suis )?d accord");
    private static final Pattern NO =
            Pattern.compile("n|false|faux|0|(?:non|no)(?: (?:merci|thanks|thank you|pas du tout|not at all))?"
                    + "|(?:(?:non|no) )?(?:je refuse|i refuse|i decline)|refus|refuse|refuse e|refusee|refused"
                    + "|decline|declined|(?:(?:non|no) )?(?:je ne suis )?pas d accord|(?:je )?n accepte pas");

    /** How and when it was said takes nothing back: «oui (par tél)», «non, le 12/03/2026». */
    private static final Pattern HOW = Pattern.compile("(\\p{L}{2}.*?)"
            + "(?: (?:par|by) (?:tel|telephone|phone|mail|e mail|mel|courriel|oral|ecrit|courrier|letter))?"
            + "(?: (?:le |on )?(?:\\d{1,2} \\d{1,2} \\d{2,4}|\\d{4} \\d{1,2} \\d{1,2}))?");

    private ConsentWords() {}

    static Optional<Boolean> read(String written) {
        if (TICKS.contains(written.replaceAll("[\uFE0E\uFE0F]", "").strip())) {
            return Optional.of(true);
        }
        if (written.contains("?")) {
            return Optional.empty();
        }
        String folded = Folding.text(written);
        var how = HOW.matcher(folded);
        String said = how.matches() ? how.group(1) : folded;
        if (YES.matcher(said).matches()) {
            return Optional.of(true);
        }
        return NO.matcher(said).matches() ? Optional.of(false) : Optional.empty();
    }
}
