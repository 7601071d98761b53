package eu.maillage.mail;

import eu.maillage.tenancy.Asker;
import org.jspecify.annotations.Nullable;

/** Writes letters in the reader's language. */
public interface LetterTemplates {

    /**
     * Fills a template, and reads the plain text off it. The template has two parameters, the {@link Letterhead} named
     * «head» and its own «view», and stands within the template «mail/letter».
     *
     * @param language the reader's, as an IETF tag; one that is not spoken here becomes the first
     * @param template its path without ending, such as «accounts/web/signInLetter»
     * @param view what the template shows
     * @param subjectKey the message that is the subject
     */
    Letter write(
            Asker asker,
            Correspondent to,
            String language,
            String template,
            Object view,
            String subjectKey,
            @Nullable Object... subjectArguments);
}
