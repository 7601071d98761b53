package eu.maillage.spreadsheets;

import eu.maillage.spreadsheets.Refusal.LooksLike;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/**
 * In which characters a text is written: what its first bytes say, else UTF-8 if every byte of it agrees, else the
 * alphabet of western Europe, by Windows, Macintosh or MS-DOS, in which most of its letters are French ones.
 *
 * @param mark how many first bytes say so
 */
record TextEncoding(Charset charset, int mark) {

    static TextEncoding of(Content content) throws IOException {
        var head = content.head(Signature.HEAD);
        var wide = WideText.of(head);
        if (wide.isPresent()) {
            return new TextEncoding(wide.get(), WideText.isMarked(head) ? 2 : 0);
        }
        boolean marked = head.length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF;
        var letters = new Letters();
        try (var stream = content.stream()) {
            return isUtf8(stream, letters)
                    ? new TextEncoding(StandardCharsets.UTF_8, marked ? 3 : 0)
                    : new TextEncoding(letters.alphabet(), 0);
        }
    }

    /** A character cut at the very end is no argument against UTF-8. */
    private static boolean isUtf8(InputStream stream, Letters letters) throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var bytes = ByteBuffer.allocate(1 << 15);
        boolean utf8 = true;
        int count;
        while ((count = stream.read(bytes.array(), bytes.position(), bytes.remaining())) >= 0) {
            refuseNul(bytes.array(), bytes.position(), count);
            letters.count(bytes.array(), bytes.position(), count);
            bytes.limit(bytes.position() + count).rewind();
            utf8 = utf8 && decodes(decoder, bytes);
            bytes.compact();
            if (!utf8) {
                bytes.clear();
            }
        }
        return utf8;
    }

    private static boolean decodes(CharsetDecoder decoder, ByteBuffer bytes) {
        return !decoder.decode(bytes, CharBuffer.allocate(bytes.remaining() + 1), false)
                .isError();
    }

    private static void refuseNul(byte[] bytes, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (bytes[i] == 0) {
                throw new Refused(new Refusal.NotASpreadsheet(LooksLike.UNKNOWN));
            }
        }
    }
}
