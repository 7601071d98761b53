package eu.maillage.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PagingTests {

    @Test
    void aPageBeyondTheLastIsTheLast() {
        Paging paging = Paging.of("9", 120);
        assertThat(paging.number()).isEqualTo(3);
        assertThat(paging.offset()).isEqualTo(100);
        assertThat(paging.from()).isEqualTo(101);
        assertThat(paging.to()).isEqualTo(120);
    }

    @Test
    void nonsenseIsTheFirstPage() {
        assertThat(Paging.of("-1", 120).number()).isEqualTo(1);
        assertThat(Paging.of("'; drop", 0).from()).isZero();
    }

    @Test
    void linksShowTheEndsAndTheNeighbours() {
        assertThat(Paging.of("10", 1000).links()).isEqualTo(List.of(1, 0, 9, 10, 11, 0, 20));
        assertThat(Paging.of("1", 100).links()).isEqualTo(List.of(1, 2));
    }

    @Test
    void aColumnThatCannotBeSortedIsIgnored() {
        List<String> columns = List.of("name", "size");
        assertThat(Sort.of("password", columns)).isEqualTo(new Sort("name", false));
        assertThat(Sort.of("-size", columns)).isEqualTo(new Sort("size", true));
        assertThat(Sort.of("size", columns).next("size")).isEqualTo("-size");
        assertThat(Sort.of("-size", columns).next("size")).isEqualTo("size");
        assertThat(Sort.of("-size", columns).aria("size")).isEqualTo("descending");
    }
}
