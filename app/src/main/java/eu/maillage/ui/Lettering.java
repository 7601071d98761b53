package eu.maillage.ui;

import java.text.Normalizer;

/** How wide words stand in the typeface of the drawings, in thousandths of its size: the advances of Atkinson Hyperlegible Regular's own file. */
final class Lettering {

    private static final char FIRST = ' ';
    /** Of every letter from the space to the tilde. */
    private static final int[] WIDTHS = {
        280, 281, 301, 655, 594, 927, 705, 160, 300, 300, 433, 602, 205, 368, 205, 377, 648, 402, 549, 574,
        614, 583, 598, 510, 615, 598, 205, 205, 553, 602, 553, 520, 780, 626, 619, 656, 673, 567, 548, 710,
        690, 414, 510, 627, 539, 820, 689, 727, 601, 753, 618, 596, 558, 690, 589, 840, 623, 595, 607, 315,
        377, 315, 552, 396, 268, 526, 566, 500, 564, 539, 311, 560, 546, 278, 254, 490, 239, 841, 546, 552,
        566, 576, 340, 471, 324, 536, 441, 654, 461, 429, 460, 319, 233, 319, 555
    };

    /** As wide as the widest: whatever the typeface lacks is drawn by another one. */
    private static final int UNKNOWN = 1052;

    private Lettering() {}

    /** How many of the first letters stand within a width; at least one. */
    static int fitting(String words, int width) {
        int taken = 0;
        for (int i = 0; i < words.length(); i++) {
            taken += width(words.charAt(i));
            if (taken > width) {
                return Math.max(1, i);
            }
        }
        return words.length();
    }

    private static int width(char letter) {
        char plain = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                .charAt(0);
        if (plain >= FIRST && plain < FIRST + WIDTHS.length) {
            return WIDTHS[plain - FIRST];
        }
        return switch (plain) {
            case '\u00a0', '\u202f' -> 280;
            case '’', '‘', '·' -> 235;
            case '«', '»' -> 562;
            case '“', '”' -> 398;
            case '–' -> 480;
            case '…' -> 696;
            case 'œ' -> 927;
            default -> Character.getType(plain) == Character.NON_SPACING_MARK ? 0 : UNKNOWN;
        };
    }
}
