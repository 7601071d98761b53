package eu.maillage.ui;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One sentence shown once, on the page after a redirect: what was just done, or could not be. */
public record Notice(
        Tone tone,
        String key,
        List<Serializable> arguments,
        @Nullable Way way) implements Serializable {

    /** Where it leads on, and the key of the words that say so. */
    public record Way(String href, String key) implements Serializable {}

    static final String ATTRIBUTE = "notice";

    public static Notice done(String key, Serializable... arguments) {
        return new Notice(Tone.GOOD, key, List.of(arguments), null);
    }

    public static Notice warning(String key, Serializable... arguments) {
        return new Notice(Tone.CARE, key, List.of(arguments), null);
    }

    /** The same with a way on from there. */
    public Notice leading(String href, String words) {
        return new Notice(tone, key, arguments, new Way(href, words));
    }

    /** Keeps it for the page that the redirect leads to. */
    public void after(RedirectAttributes redirect) {
        redirect.addFlashAttribute(ATTRIBUTE, this);
    }
}
