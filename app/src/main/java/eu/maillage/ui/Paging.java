package eu.maillage.ui;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which page of a long list is shown.
 *
 * @param number from 1
 * @param size rows on a page
 * @param total rows in all
 */
public record Paging(int number, int size, long total) {

    public static final int ROWS = 50;

    public Paging {
        if (size < 1 || total < 0) {
            throw new IllegalArgumentException(
                    "%d rows by pages of %d. Maybe they were swapped.".formatted(total, size));
        }
        number = Math.clamp(number, 1, last(size, total));
    }

    /** The page that an address asks for ({@code page=3}), the first when it asks for none or nonsense. */
    public static Paging of(String asked, long total) {
        return new Paging(number(asked), ROWS, total);
    }

    private static int number(String asked) {
        return asked.matches("\\d{1,6}") ? Integer.parseInt(asked) : 1;
    }

    /** The rows before the page that is asked for, where there are so many: the offset while the total is not known yet. */
    public static int offset(String asked) {
        return (Math.max(1, number(asked)) - 1) * ROWS;
    }

    private static int last(int size, long total) {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public int last() {
        return last(size, total);
    }

    public int offset() {
        return (number - 1) * size;
    }

    public long from() {
        return total == 0 ? 0 : offset() + 1L;
    }

    public long to() {
        return Math.min(total, offset() + (long) size);
    }

    /** The pages worth a link: the first, the last, and those around this one. Zero stands for a gap. */
    public List<Integer> links() {
        List<Integer> near = IntStream.rangeClosed(1, last())
                .filter(page -> page == 1 || page == last() || Math.abs(page - number) <= 1)
                .boxed()
                .toList();
        return IntStream.range(0, near.size())
                .boxed()
                .flatMap(i ->
                        i > 0 && near.get(i) - near.get(i - 1) > 1 ? Stream.of(0, near.get(i)) : Stream.of(near.get(i)))
                .toList();
    }
}
