package eu.maillage.documents;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Draws anew, small enough, what somebody sent as a picture: what else the file carried (a place, a comment, another
 * file behind the picture) is left behind. How large it is is asked before anything is unpacked.
 */
public final class Pictures {

    public static final int MOST_BYTES = 2_000_000;

    private static final long MOST_POINTS = 25_000_000;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    /** Read at this many times the wanted size, a picture is still sharp when it is drawn small. */
    private static final int FINER = 4;

    private Pictures() {}

    /** Reads a PNG or a JPEG and draws it within the width and the height. */
    public static PictureReading read(String fileName, byte[] sent, int width, int height) {
        if (sent.length == 0) {
            return PictureRefusal.EMPTY;
        }
        if (sent.length > MOST_BYTES) {
            return PictureRefusal.TOO_HEAVY;
        }
        String kind = kind(sent);
        if (kind == null || !fileName.toLowerCase(Locale.ROOT).matches(".*\\.(png|jpe?g)")) {
            return isDrawing(fileName, sent) ? PictureRefusal.VECTOR : PictureRefusal.OTHER_KIND;
        }
        ImageReader reader = ImageIO.getImageReadersByFormatName(kind).next();
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            reader.setInput(stream, true, true);
            return read(reader, width, height);
        } catch (IOException | RuntimeException unreadable) {
            // The readers of the JDK answer a broken file with whatever their own state comes to.
            return PictureRefusal.DAMAGED;
        } finally {
            reader.dispose();
        }
    }

    private static @Nullable String kind(byte[] sent) {
        return begins(sent, PNG) ? "png" : begins(sent, JPEG) ? "jpeg" : null;
    }

    private static boolean begins(byte[] sent, byte[] signature) {
        return sent.length > signature.length
                && Arrays.equals(sent, 0, signature.length, signature, 0, signature.length);
    }

    private static boolean isDrawing(String fileName, byte[] sent) {
        String head = new String(sent, 0, Math.min(sent.length, 1024), StandardCharsets.ISO_8859_1);
        return fileName.toLowerCase(Locale.ROOT).matches(".*\\.svgz?") || head.contains("<svg");
    }

    private static PictureReading read(ImageReader reader, int width, int height) throws IOException {
        int wide = reader.getWidth(0);
        int high = reader.getHeight(0);
        if ((long) wide * high > MOST_POINTS) {
            return PictureRefusal.TOO_LARGE;
        }
        AtomicBoolean doubtful = new AtomicBoolean();
        reader.addIIOReadWarningListener((_, _) -> doubtful.set(true));
        double share = Math.min(1, Math.min((double) width / wide, (double) height / high));
        BufferedImage whole = reader.read(0, coarse(reader, (int) Math.max(1, 1 / (share * FINER))));
        if (doubtful.get()) {
            return PictureRefusal.DAMAGED;
        }
        int drawnWidth = (int) Math.max(1, Math.round(wide * share));
        int drawnHeight = (int) Math.max(1, Math.round(high * share));
        return new Picture(png(drawn(whole, drawnWidth, drawnHeight)), drawnWidth, drawnHeight);
    }

    /** Leaves points out while reading, so that a large picture never stands in the memory whole. */
    private static ImageReadParam coarse(ImageReader reader, int step) {
        ImageReadParam how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return how;
    }

    /** Half by half, since a picture drawn small at once loses its thin lines. */
    private static BufferedImage drawn(BufferedImage whole, int width, int height) {
        BufferedImage picture = whole;
        while (picture.getWidth() > 2 * width || picture.getHeight() > 2 * height) {
            picture =
                    scaled(picture, Math.max(width, picture.getWidth() / 2), Math.max(height, picture.getHeight() / 2));
        }
        return scaled(picture, width, height);
    }

    private static BufferedImage scaled(BufferedImage picture, int width, int height) {
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return small;
    }

    private static byte[] png(BufferedImage picture) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory does not fail.", e);
        }
        return bytes.toByteArray();
    }
}
