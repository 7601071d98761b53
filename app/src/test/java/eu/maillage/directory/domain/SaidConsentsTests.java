package eu.maillage.directory.domain;

import static eu.maillage.directory.Purpose.LISTING;
import static eu.maillage.directory.Purpose.PHOTOS;
import static eu.maillage.directory.Purpose.SHARING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.maillage.directory.ConsentMeans;
import eu.maillage.directory.Purpose;
import eu.maillage.tenancy.Stale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is noted of a page that was shown before something else was said. */
class SaidConsentsTests {

    private final List<Consent> words = new ArrayList<>();

    @Test
    void aBoxLeftAsItWasShownSaysNothing() {
        says(SHARING, true);
        says(LISTING, true);
        says(SHARING, false);

        assertThat(said().changed(2, Set.of(SHARING, LISTING, PHOTOS))).containsExactlyInAnyOrder(LISTING, PHOTOS);
        assertThat(said().changed(2, Set.of(SHARING))).isEmpty();
        assertThat(said().changed(0, Set.of())).containsExactly(LISTING);
    }

    @Test
    void whatWasSaidSinceAsThePageSaysItIsNoQuarrel() {
        says(SHARING, true);
        says(PHOTOS, true);
        says(SHARING, false);

        assertThat(said().changed(1, Set.of(PHOTOS))).containsExactly(PHOTOS);
    }

    @Test
    void theContrarySaidSinceIsNotWrittenOver() {
        says(SHARING, false);
        assertThatThrownBy(() -> said().changed(0, Set.of(SHARING))).isInstanceOf(Stale.class);
        assertThat(said().changed(1, Set.of(SHARING))).containsExactly(SHARING);

        says(SHARING, true);
        says(SHARING, false);
        says(SHARING, true);
        assertThatThrownBy(() -> said().changed(2, Set.of())).isInstanceOf(Stale.class);
        assertThat(said().changed(4, Set.of())).isEmpty();
    }

    @Test
    void aPageThatWasOvertakenKeepsWhatWasTouchedAndTakesTheRestAsItIsNow() {
        says(SHARING, true);
        says(SHARING, false);
        says(PHOTOS, false);

        assertThat(said().upon(1, Set.of(SHARING, PHOTOS))).containsExactly(PHOTOS);
    }

    @Test
    void aPageThatShowedMoreThanIsKnownShowedAll() {
        says(SHARING, true);

        assertThat(said().changed(9, Set.of())).isEmpty();
        assertThat(said().changed(-1, Set.of())).containsExactly(SHARING);
    }

    private void says(Purpose purpose, boolean given) {
        words.addFirst(new Consent(purpose, given, Instant.EPOCH, ConsentMeans.PHONE, "Ana"));
    }

    private SaidConsents said() {
        return new SaidConsents(words);
    }
}
