package eu.maillage.spreadsheets;

import java.util.regex.Pattern;

/** The text of a string item, whose pieces may each have a style, without the reading aids of Asian scripts. */
final class RichText {

    /** How workbooks write characters that XML cannot hold. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private RichText() {}

    /** Reads from the start of an item to its end. */
    static String read(Xml xml, String item) {
        var text = new StringBuilder();
        int aids = 0;
        while (xml.next() && !xml.ends(item)) {
            if (xml.starts("rPh")) {
                aids++;
            } else if (xml.ends("rPh")) {
                aids--;
            } else if (xml.starts("t")) {
                var piece = xml.content();
                text.append(aids == 0 ? piece : "");
            }
        }
        return unescaped(text.toString());
    }

    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPED.matcher(text).replaceAll(match -> {
            char character = (char) Integer.parseInt(match.group(1), 16);
            return character == '\n' || character == '\t' || character >= ' '
                    ? java.util.regex.Matcher.quoteReplacement(String.valueOf(character))
                    : "";
        });
    }
}
