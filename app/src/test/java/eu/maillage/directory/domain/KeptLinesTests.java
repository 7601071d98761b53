package eu.maillage.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.tenancy.Ids;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeptLinesTests {

    private final KeptLines kept = new KeptLines(4);
    private final UUID first = Ids.next();
    private final UUID second = Ids.next();
    private final UUID third = Ids.next();

    @Test
    void theTerritorySearchedLongestAgoMakesRoom() {
        kept.keep(first, lines(2));
        kept.keep(second, lines(2));
        assertThat(kept.of(first)).isPresent();
        kept.keep(third, lines(1));

        assertThat(kept.of(first)).isPresent();
        assertThat(kept.of(second)).isEmpty();
        assertThat(kept.of(third)).isPresent();
    }

    @Test
    void whatReplacesItsOwnTakesItsPlace() {
        kept.keep(first, lines(2));
        kept.keep(second, lines(2));
        kept.keep(first, lines(1));
        kept.keep(first, lines(2));

        assertThat(kept.of(second)).isPresent();
    }

    @Test
    void aTerritoryTooLargeByItselfDrivesNoOtherOut() {
        kept.keep(first, lines(3));
        kept.keep(second, lines(5));

        assertThat(kept.of(first)).isPresent();
        assertThat(kept.of(second)).isEmpty();
    }

    private static SearchedLines lines(int many) {
        Map<UUID, SearchedLine> lines = Stream.generate(Ids::next)
                .limit(many)
                .map(id -> new SearchedLine(id, "moulin", "moulin valence"))
                .collect(Collectors.toMap(SearchedLine::organisation, line -> line));
        return new SearchedLines(new Moment("this", 1, 1, Set.of()), lines);
    }
}
