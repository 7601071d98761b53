package eu.maillage.ui;

import java.text.MessageFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One message, parsed once: a plain text, or a pattern with places for values and plurals. */
sealed interface Sentence {

    String with(@Nullable Object... arguments);

    static Sentence of(String key, String text, Locale locale) {
        try {
            MessageFormat format = new MessageFormat(text, locale);
            return format.getFormats().length == 0
                    ? new Plain(Wording.printable(format.format(new Object[0])))
                    : new Pattern(format);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "The message «%s» = «%s» cannot be read. Maybe a brace is not closed.".formatted(key, text), e);
        }
    }

    record Plain(String text) implements Sentence {
        @Override
        public String with(@Nullable Object... arguments) {
            return text;
        }
    }

    /** The format keeps state while it works, so each use has its own copy. */
    record Pattern(MessageFormat format) implements Sentence {
        @Override
        public String with(@Nullable Object... arguments) {
            return Wording.printable(((MessageFormat) format.clone()).format(arguments));
        }
    }
}
