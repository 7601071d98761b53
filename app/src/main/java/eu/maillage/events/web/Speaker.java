package eu.maillage.events.web;

import eu.maillage.directory.ContactFace;
import eu.maillage.directory.Purpose;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person who is asked about her details on her organisation's own page.
 *
 * @param refusals when she said no, by what to
 */
public record Speaker(ContactFace person, Map<Purpose, Instant> refusals) {

    public Speaker {
        refusals = Map.copyOf(refusals);
    }

    public boolean consentsTo(Purpose purpose) {
        return person.consentsTo(purpose);
    }

    public @Nullable Instant refused(Purpose purpose) {
        return refusals.get(purpose);
    }

    /** The moment of a no as a form carries it. */
    public static String shown(@Nullable Instant refused) {
        return refused == null ? "" : refused.toString();
    }
}
