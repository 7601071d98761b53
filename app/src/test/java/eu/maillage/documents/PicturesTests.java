package eu.maillage.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTests {

    @ParameterizedTest
    @CsvSource({
        "960, 320, 480, 160",
        "4800, 100, 480, 10",
        "100, 1600, 10, 160",
        "6000, 2000, 480, 160",
        "30, 20, 30, 20",
        "5000, 1, 480, 1"
    })
    void aPictureIsDrawnWithinItsPlaceAndNeverBlownUp(int width, int height, int drawnWidth, int drawnHeight)
            throws IOException {
        Picture picture = (Picture) read("logo.png", file(width, height, "png"));

        assertThat(picture.width()).isEqualTo(drawnWidth);
        assertThat(picture.height()).isEqualTo(drawnHeight);
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(picture.png()));
        assertThat(drawn.getWidth()).isEqualTo(drawnWidth);
        assertThat(drawn.getHeight()).isEqualTo(drawnHeight);
    }

    @ParameterizedTest
    @ValueSource(strings = {"logo.jpg", "LOGO.JPEG", "logo.png"})
    void aJpegBecomesAPngWhicheverOfTheTwoItsNameSays(String name) throws IOException {
        Picture picture = (Picture) read(name, file(200, 100, "jpg"));

        assertThat(new String(picture.png(), 1, 3, StandardCharsets.US_ASCII)).isEqualTo("PNG");
        assertThat(new Color(
                        ImageIO.read(new ByteArrayInputStream(picture.png())).getRGB(150, 50)))
                .satisfies(colour -> assertThat(colour.getRed()).isGreaterThan(200));
    }

    @Test
    void whatIsClearStaysClear() throws IOException {
        Picture picture = (Picture) read("logo.png", file(200, 100, "png"));

        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(picture.png()));
        assertThat(drawn.getRGB(2, 2) >>> 24).isZero();
        assertThat(drawn.getRGB(150, 50) >>> 24).isEqualTo(255);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void nothingIsKeptOfWhatHangsOnAPicture(String kind) throws IOException {
        byte[] both = joined(file(200, 100, kind), "<script>alert(1)</script> Camille, 48.1 N 7.3 E");

        Picture picture = (Picture) read("logo." + kind, both);

        assertThat(new String(picture.png(), StandardCharsets.ISO_8859_1)).doesNotContain("script", "Camille");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void aFileThatIsCutOffIsRefused(String kind) throws IOException {
        byte[] whole = file(300, 200, kind);

        for (int kept : new int[] {20, whole.length / 2, whole.length - 40}) {
            assertThat(read("logo." + kind, Arrays.copyOf(whole, kept)))
                    .as("%d bytes of %d", kept, whole.length)
                    .isEqualTo(PictureRefusal.DAMAGED);
        }
    }

    @Test
    void aPictureThatWouldFillTheMemoryIsRefusedByWhatItSaysOfItself() throws IOException {
        assertThat(read("logo.png", claiming(file(10, 10, "png"), 60_000, 60_000)))
                .isEqualTo(PictureRefusal.TOO_LARGE);
    }

    @Test
    void aSizeThatIsALieIsRefusedWithoutBeingDrawn() throws IOException {
        assertThat(read("logo.png", claiming(file(10, 10, "png"), 5_000, 4_000)))
                .isEqualTo(PictureRefusal.DAMAGED);
    }

    @Test
    void aDrawingWithScriptsIsRefusedByAnyName() {
        byte[] drawing = bytes("<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>");

        assertThat(read("logo.svg", drawing)).isEqualTo(PictureRefusal.VECTOR);
        assertThat(read("logo.png", drawing)).isEqualTo(PictureRefusal.VECTOR);
        assertThat(read("logo.svg", bytes("rien"))).isEqualTo(PictureRefusal.VECTOR);
    }

    @Test
    void anyOtherFileIsRefused() throws IOException {
        assertThat(read("logo.gif", file(10, 10, "gif"))).isEqualTo(PictureRefusal.OTHER_KIND);
        assertThat(read("logo.png", file(10, 10, "gif"))).isEqualTo(PictureRefusal.OTHER_KIND);
        assertThat(read("logo.exe", file(10, 10, "png"))).isEqualTo(PictureRefusal.OTHER_KIND);
        assertThat(read("logo", file(10, 10, "png"))).isEqualTo(PictureRefusal.OTHER_KIND);
        assertThat(read("logo.png", bytes("%PDF-1.7"))).isEqualTo(PictureRefusal.OTHER_KIND);
    }

    @Test
    void anEmptyOrAHeavyFileIsNotLookedInto() {
        assertThat(read("logo.png", new byte[0])).isEqualTo(PictureRefusal.EMPTY);
        assertThat(read("logo.png", new byte[Pictures.MOST_BYTES + 1])).isEqualTo(PictureRefusal.TOO_HEAVY);
    }

    private static PictureReading read(String name, byte[] sent) {
        return Pictures.read(name, sent, 480, 160);
    }

    /** A red block on a clear ground. */
    private static byte[] file(int width, int height, String kind) throws IOException {
        int colours = kind.equals("jpg") ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
        BufferedImage image = new BufferedImage(width, height, colours);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(width / 2, 0, width, height);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, kind, bytes);
        return bytes.toByteArray();
    }

    /** The same file with another size in its head, and the sum that proves it. */
    private static byte[] claiming(byte[] png, int width, int height) {
        ByteBuffer head = ByteBuffer.wrap(png);
        head.putInt(16, width).putInt(20, height);
        var sum = new CRC32();
        sum.update(png, 12, 17);
        head.putInt(29, (int) sum.getValue());
        return png;
    }

    private static byte[] joined(byte[] file, String tail) {
        byte[] more = bytes(tail);
        byte[] both = Arrays.copyOf(file, file.length + more.length);
        System.arraycopy(more, 0, both, file.length, more.length);
        return both;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
