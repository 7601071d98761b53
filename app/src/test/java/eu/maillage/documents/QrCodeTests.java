package eu.maillage.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class QrCodeTests {

    private static final String ADDRESS = "https://bourse.exemple.fr/entrer/Zk3pX9aQ-é";

    @Test
    void aCameraReadsThePicture() throws IOException, ReaderException {
        var picture = ImageIO.read(new ByteArrayInputStream(QrCode.of(ADDRESS).png(4)));
        assertThat(read(picture)).isEqualTo(ADDRESS);
    }

    @Test
    void aCameraReadsTheDrawnPath() throws ReaderException {
        var code = QrCode.of(ADDRESS);
        assertThat(read(drawn(code, 4))).isEqualTo(ADDRESS);
        assertThat(code.svg()).contains(code.path()).contains("viewBox=\"0 0 %1$d %1$d\"".formatted(code.side()));
    }

    @Test
    void theSameTextAlwaysGivesTheSameCode() {
        assertThat(QrCode.of(ADDRESS)).isEqualTo(QrCode.of(ADDRESS));
        assertThat(QrCode.of(ADDRESS).png(3)).isEqualTo(QrCode.of(ADDRESS).png(3));
    }

    @Test
    void aTextTooLongForACodeIsRefusedWithAdvice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QrCode.of("x".repeat(5000)))
                .withMessageContaining("5000")
                .withMessageContaining("Maybe");
    }

    private static BufferedImage drawn(QrCode code, int scale) {
        var image = new BufferedImage(code.side() * scale, code.side() * scale, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(java.awt.Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(java.awt.Color.BLACK);
        var run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z").matcher(code.path());
        while (run.find()) {
            int x = Integer.parseInt(run.group(1));
            int y = Integer.parseInt(run.group(2));
            pen.fillRect(x * scale, y * scale, Integer.parseInt(run.group(3)) * scale, scale);
        }
        pen.dispose();
        return image;
    }

    private static String read(BufferedImage image) throws ReaderException {
        int width = image.getWidth();
        int height = image.getHeight();
        var source = new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width));
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }
}
