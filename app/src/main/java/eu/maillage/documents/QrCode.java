package eu.maillage.documents;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * A QR code, with the quiet margin that cameras need: a square of {@link #side()} units, of which {@link #path()} draws
 * the dark ones.
 *
 * @param path the {@code d} of one SVG path, in units
 */
public record QrCode(String text, int side, String path) {

    private static final int QUIET = 4;
    private static final int WHITE = 0xFFFFFF;

    public static QrCode of(String text) {
        var matrix = matrix(text);
        return new QrCode(text, matrix.getWidth() + 2 * QUIET, path(matrix));
    }

    /** A whole SVG element, black on white, that fills the width it is given. */
    public String svg() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
                <rect width="%1$d" height="%1$d" fill="#fff"/><path d="%2$s" fill="#000"/></svg>""".formatted(side, path);
    }

    /** The picture as PNG, each unit of the code being a square of so many pixels. */
    public byte[] png(int pixelsPerUnit) {
        var matrix = matrix(text);
        var size = side * pixelsPerUnit;
        var image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                image.setRGB(x, y, dark(matrix, x / pixelsPerUnit - QUIET, y / pixelsPerUnit - QUIET) ? 0 : WHITE);
            }
        }
        return written(image);
    }

    private static ByteMatrix matrix(String text) {
        try {
            var hints = Map.of(com.google.zxing.EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
            return Encoder.encode(text, ErrorCorrectionLevel.M, hints).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException(
                    "A QR code cannot hold these %d characters. Maybe shorten the address.".formatted(text.length()),
                    e);
        }
    }

    private static String path(ByteMatrix matrix) {
        var path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (dark(matrix, x, y)) {
                    int length = run(matrix, x, y);
                    path.append("M%d %dh%dv1h-%dz".formatted(x + QUIET, y + QUIET, length, length));
                    x += length;
                }
            }
        }
        return path.toString();
    }

    private static int run(ByteMatrix matrix, int x, int y) {
        int length = 0;
        while (dark(matrix, x + length, y)) {
            length++;
        }
        return length;
    }

    private static boolean dark(ByteMatrix matrix, int x, int y) {
        return x >= 0 && y >= 0 && x < matrix.getWidth() && y < matrix.getHeight() && matrix.get(x, y) == 1;
    }

    private static byte[] written(BufferedImage image) {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
