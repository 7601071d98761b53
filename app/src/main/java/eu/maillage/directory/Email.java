package eu.maillage.directory;

import eu.maillage.mail.Correspondent;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address that letters can be sent to, in the form in which two spellings of it are equal. */
public final class Email {

    private static final int LONGEST = 254;
    private static final Pattern LOCAL =
            Pattern.compile("[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})");

    private Email() {}

    /** Reads «Marie Petit &lt;Marie.Petit@Exemple.fr&gt;», «mailto:…», one with stray spaces; empty when it is none. */
    public static Optional<String> read(String written) {
        String text = written.replaceAll("[\\p{Z}\\p{Cf}]+", " ").strip();
        int open = text.lastIndexOf('<');
        if (open >= 0 && text.endsWith(">")) {
            text = text.substring(open + 1, text.length() - 1).strip();
        }
        text = text.toLowerCase(Locale.ROOT).replaceFirst("^mailto:", "").replaceFirst("[.,;]+$", "");
        int at = text.lastIndexOf('@');
        if (at < 1
                || text.length() > LONGEST
                || !LOCAL.matcher(text.substring(0, at)).matches()) {
            return Optional.empty();
        }
        return domain(text.substring(at + 1))
                .map(text.substring(0, at + 1)::concat)
                .filter(Correspondent::isAddress);
    }

    private static Optional<String> domain(String written) {
        try {
            String ascii = IDN.toASCII(written);
            return DOMAIN.matcher(ascii).matches() ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
