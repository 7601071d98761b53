package eu.maillage.spreadsheets;

import eu.maillage.spreadsheets.Refusal.LooksLike;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What a file is by its first bytes. */
sealed interface Signature {

    /** A zip archive, as modern workbooks are. */
    record Zip() implements Signature {}

    /** Nothing that betrays another kind: text, perhaps with separators. */
    record Plain() implements Signature {}

    /** Known, and no spreadsheet that we read. */
    record Other(Refusal refusal) implements Signature {}

    int HEAD = 8192;

    int FEW = 2;

    Map<String, LooksLike> BINARY = Known.binary();

    Map<String, LooksLike> WRITTEN = Known.written();

    static Signature of(Content content) throws IOException {
        var head = content.head(HEAD);
        if (head.length == 0) {
            return new Other(new Refusal.Empty());
        }
        var hex = HexFormat.of().formatHex(head);
        if (hex.startsWith("504b0304") || hex.startsWith("504b0506") || hex.startsWith("504b0708")) {
            return new Zip();
        }
        if (hex.startsWith("d0cf11e0a1b11ae1")) {
            return new Other(OldOffice.refusal(content));
        }
        return BINARY.entrySet().stream()
                .filter(known -> hex.startsWith(known.getKey()))
                .findFirst()
                .map(known -> other(known.getValue()))
                .orElseGet(() -> ofText(head));
    }

    private static Signature ofText(byte[] head) {
        if (WideText.of(head).isPresent()) {
            return new Plain();
        }
        var start = new String(head, StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00EF\u00BB\u00BF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        for (var known : WRITTEN.entrySet()) {
            if (start.startsWith(known.getKey())) {
                return other(known.getValue());
            }
        }
        return binary(head) ? other(LooksLike.UNKNOWN) : new Plain();
    }

    /** Text holds no NUL and hardly another control character. */
    private static boolean binary(byte[] head) {
        int odd = 0;
        for (byte each : head) {
            if (each == 0) {
                return true;
            }
            if (each > 0 && each < ' ' && "\t\n\r\f\u000B\u001A".indexOf(each) < 0) {
                odd++;
            }
        }
        return odd > Math.max(FEW, head.length / 100);
    }

    private static Signature other(LooksLike looksLike) {
        return new Other(new Refusal.NotASpreadsheet(looksLike));
    }

    /** The first bytes of other files that people take for spreadsheets. */
    final class Known {

        private Known() {}

        private static Map<String, LooksLike> binary() {
            return Map.ofEntries(
                    Map.entry("25504446", LooksLike.PDF),
                    Map.entry("89504e47", LooksLike.IMAGE),
                    Map.entry("ffd8ff", LooksLike.IMAGE),
                    Map.entry("47494638", LooksLike.IMAGE),
                    Map.entry("52494646", LooksLike.IMAGE),
                    Map.entry("49492a00", LooksLike.IMAGE),
                    Map.entry("4d4d002a", LooksLike.IMAGE),
                    Map.entry("7b5c727466", LooksLike.WORD),
                    Map.entry("1f8b", LooksLike.ARCHIVE),
                    Map.entry("377abcaf271c", LooksLike.ARCHIVE),
                    Map.entry("526172211a07", LooksLike.ARCHIVE));
        }

        private static Map<String, LooksLike> written() {
            var known = new LinkedHashMap<String, LooksLike>();
            for (var tag : new String[] {"<!doctype html", "<html", "<head", "<meta", "<body", "<table", "<div"}) {
                known.put(tag, LooksLike.HTML);
            }
            known.put("mime-version:", LooksLike.HTML);
            known.put("<?xml", LooksLike.XML);
            known.put("<!doctype", LooksLike.XML);
            known.put("{\"", LooksLike.JSON);
            known.put("[{", LooksLike.JSON);
            return known;
        }
    }
}
