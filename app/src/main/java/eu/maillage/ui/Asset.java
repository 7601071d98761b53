package eu.maillage.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;

/**
 * One static file.
 *
 * @param url with a hash of its content, so that browsers may keep it for ever
 * @param compressed the same content by gzip, empty where that gains nothing
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and read by one class
record Asset(String url, MediaType type, byte[] content, byte[] compressed) {

    static final String FOLDER = "/assets/";

    static Asset of(String name, byte[] content) {
        int dot = name.lastIndexOf('.');
        String url = FOLDER + name.substring(0, dot) + "." + hash(content) + name.substring(dot);
        MediaType type = MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM);
        byte[] compressed = gzip(content);
        return new Asset(url, type, content, compressed.length < content.length * 0.9 ? compressed : new byte[0]);
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    private static byte[] gzip(byte[] content) {
        var target = new ByteArrayOutputStream();
        try (OutputStream zip = new BestGzip(target)) {
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory does not fail.", e);
        }
        return target.toByteArray();
    }

    private static final class BestGzip extends GZIPOutputStream {

        private BestGzip(OutputStream target) throws IOException {
            super(target);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
