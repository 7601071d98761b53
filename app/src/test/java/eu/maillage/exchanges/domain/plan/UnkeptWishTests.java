package eu.maillage.exchanges.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.OrganisationId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnkeptWishTests {

    private static final OrganisationId A = new OrganisationId(new UUID(0, 1));
    private static final OrganisationId B = new OrganisationId(new UUID(0, 2));
    private static final OrganisationId C = new OrganisationId(new UUID(0, 3));
    private static final OrganisationId NOT_SEATED = new OrganisationId(new UUID(0, 4));

    private final Seating seating = new Seating(List.of(List.of(A), List.of(B, C)));

    @Test
    void onlyThoseWhoAreSeatedCount() {
        assertThat(unkept(new Wish.Together(List.of(A, NOT_SEATED)))).isEmpty();
        assertThat(unkept(new Wish.Apart(List.of(A, NOT_SEATED)))).isEmpty();
        assertThat(unkept(new Wish.Fixed(NOT_SEATED, 1))).isEmpty();
        assertThat(unkept(new Wish.Together(List.of(C, NOT_SEATED, A))))
                .containsExactly(unkept(new Wish.Together(List.of(C, A)), 2, 1));
    }

    @Test
    void aWishForSeveralNamesThoseAloneWhomItWrongs() {
        assertThat(unkept(new Wish.Apart(List.of(A, B, C)))).containsExactly(unkept(new Wish.Apart(List.of(B, C)), 2));
        assertThat(unkept(new Wish.Together(List.of(B, C)))).isEmpty();
        assertThat(unkept(new Wish.Apart(List.of(A, B)))).isEmpty();
        assertThat(unkept(new Wish.Fixed(A, 1))).isEmpty();
        assertThat(unkept(new Wish.Fixed(A, 2))).containsExactly(unkept(new Wish.Fixed(A, 2), 1));
    }

    private Stream<UnkeptWish> unkept(Wish wish) {
        return UnkeptWish.of(wish, seating, UnkeptWish.Reason.NOT_PLANNED);
    }

    private static UnkeptWish unkept(Wish wish, Integer... tables) {
        return new UnkeptWish(wish, List.of(tables), UnkeptWish.Reason.NOT_PLANNED);
    }
}
