package eu.maillage.spreadsheets;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts the bytes of a text, to say in which of the alphabets of one byte its accents are the usual ones. */
final class Letters {

    private static final String USUAL = "éèêçÉ";
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Map<Charset, byte[]> ALPHABETS = alphabets();

    private final long[] counts = new long[256];

    void count(byte[] bytes, int from, int count) {
        for (int i = from; i < from + count; i++) {
            counts[bytes[i] & 0xFF]++;
        }
    }

    /** The one in which most accents are usual; that of Windows unless another is clearly better. */
    Charset alphabet() {
        var best = WINDOWS;
        long most = usual(ALPHABETS.getOrDefault(WINDOWS, new byte[0]));
        for (var alphabet : ALPHABETS.entrySet()) {
            long usual = usual(alphabet.getValue());
            if (usual > most) {
                most = usual;
                best = alphabet.getKey();
            }
        }
        return best;
    }

    private long usual(byte[] letters) {
        long usual = 0;
        for (byte letter : letters) {
            usual += counts[letter & 0xFF];
        }
        return usual;
    }

    private static Map<Charset, byte[]> alphabets() {
        var alphabets = new LinkedHashMap<Charset, byte[]>();
        for (var name : new String[] {"windows-1252", "x-MacRoman", "IBM850"}) {
            if (Charset.isSupported(name)) {
                var charset = Charset.forName(name);
                alphabets.put(charset, USUAL.getBytes(charset));
            }
        }
        return alphabets;
    }
}
