package eu.maillage.spreadsheets;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells text of two bytes a letter: by its mark, or, where a program left it out, by the zeros of every other byte. */
final class WideText {

    private static final int ENOUGH = 16;

    private WideText() {}

    static Optional<Charset> of(byte[] head) {
        if (isMarked(head)) {
            return Optional.of(head[0] == (byte) 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        }
        int pairs = head.length / 2;
        if (pairs < ENOUGH) {
            return Optional.empty();
        }
        int first = zeros(head, 0);
        int second = zeros(head, 1);
        if (first == 0 && second * 10 >= pairs * 9) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return second == 0 && first * 10 >= pairs * 9 ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    static boolean isMarked(byte[] head) {
        int mark = head.length < 2 ? 0 : ((head[0] & 0xFF) << 8) | (head[1] & 0xFF);
        return mark == 0xFFFE || mark == 0xFEFF;
    }

    private static int zeros(byte[] head, int from) {
        int zeros = 0;
        for (int i = from; i < head.length - 1 + from; i += 2) {
            zeros += head[i] == 0 ? 1 : 0;
        }
        return zeros;
    }
}
