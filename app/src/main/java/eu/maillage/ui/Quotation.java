package eu.maillage.ui;

/** Marks of quotation within others, as French and English set them: «… “…” …» and “… ‘…’ …”. */
final class Quotation {

    private Quotation() {}

    static boolean isIn(String text) {
        return text.chars().anyMatch(letter -> isBegin((char) letter));
    }

    /** The inner marks become those of the second rank; a text whose marks do not match stays as it is. */
    static String nested(String text) {
        StringBuilder nested = new StringBuilder(text.length());
        int depth = 0;
        char outer = ' ';
        for (int place = 0; place < text.length(); place++) {
            char letter = text.charAt(place);
            if (isEnd(letter)) {
                depth--;
            }
            if (depth < 0) {
                return text;
            }
            boolean mark = isBegin(letter) || isEnd(letter);
            if (depth == 0 && isBegin(letter)) {
                outer = letter;
            }
            if (depth == 0 || !mark || (outer == '«' && !isFrench(letter))) {
                nested.append(letter);
            } else {
                place = second(text, place, nested);
            }
            if (isBegin(letter)) {
                depth++;
            }
        }
        return depth == 0 ? nested.toString() : text;
    }

    /** French sets a space inside its guillemets, and none inside the inner marks; tells the last letter that was read. */
    private static int second(String text, int place, StringBuilder nested) {
        char letter = text.charAt(place);
        boolean french = isFrench(letter);
        if (isBegin(letter)) {
            nested.append(french ? '“' : '‘');
            return french && place + 1 < text.length() && isSpace(text.charAt(place + 1)) ? place + 1 : place;
        }
        if (french && isSpace(nested.charAt(nested.length() - 1))) {
            nested.setLength(nested.length() - 1);
        }
        nested.append(french ? '”' : '’');
        return place;
    }

    private static boolean isBegin(char letter) {
        return letter == '«' || letter == '“';
    }

    private static boolean isEnd(char letter) {
        return letter == '»' || letter == '”';
    }

    private static boolean isFrench(char letter) {
        return letter == '«' || letter == '»';
    }

    private static boolean isSpace(char letter) {
        return Character.isSpaceChar(letter);
    }
}
