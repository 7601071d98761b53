package eu.maillage.directory.domain;

import eu.maillage.directory.Purpose;
import eu.maillage.tenancy.Stale;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything a person said about consent, the newest first, and what a page says that showed only the oldest of it: of
 * what it left as it showed it, nothing.
 */
record SaidConsents(List<Consent> words) {

    SaidConsents {
        words = List.copyOf(words);
    }

    /** The purposes whose newest word is yes. */
    Set<Purpose> given() {
        Set<Purpose> given = EnumSet.noneOf(Purpose.class);
        for (Purpose purpose : Purpose.values()) {
            if (last(purpose).orElse(false)) {
                given.add(purpose);
            }
        }
        return given;
    }

    /** Her newest word; nothing where she was never asked. */
    Optional<Boolean> last(Purpose purpose) {
        return words.stream()
                .filter(word -> word.purpose() == purpose)
                .map(Consent::given)
                .findFirst();
    }

    /**
     * The purposes ticked now, once what was changed on a page that showed so many words is changed here too.
     *
     * @throws Stale where she said the contrary since
     */
    Set<Purpose> changed(int shown, Set<Purpose> ticked) {
        Set<Purpose> after = upon(shown, ticked);
        SaidConsents since = new SaidConsents(words.subList(0, words.size() - known(shown)));
        for (Purpose purpose : Purpose.values()) {
            boolean yes = after.contains(purpose);
            if (yes != given().contains(purpose) && since.last(purpose).orElse(yes) != yes) {
                throw new Stale("%s was said otherwise since %d words.".formatted(purpose, shown));
            }
        }
        return after;
    }

    /** The same without regard to what she said since. */
    Set<Purpose> upon(int shown, Set<Purpose> ticked) {
        Set<Purpose> before = new SaidConsents(words.subList(words.size() - known(shown), words.size())).given();
        Set<Purpose> after = EnumSet.noneOf(Purpose.class);
        for (Purpose purpose : Purpose.values()) {
            boolean left = ticked.contains(purpose) == before.contains(purpose);
            if (left ? given().contains(purpose) : ticked.contains(purpose)) {
                after.add(purpose);
            }
        }
        return after;
    }

    private int known(int shown) {
        return Math.clamp(shown, 0, words.size());
    }
}
