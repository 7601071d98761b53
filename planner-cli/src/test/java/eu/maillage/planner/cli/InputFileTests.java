package eu.maillage.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFileTests {

    @TempDir
    private Path folder = Path.of(".");

    private InputFile read(byte... bytes) throws IOException {
        return InputFile.read(Files.write(folder.resolve("Input.JSON"), bytes).toString());
    }

    private String sized(long bytes) throws IOException {
        Path path = folder.resolve("large.json");
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(bytes);
        }
        return path.toString();
    }

    @Test
    void aFileIsKnownByItsEndingInAnyCase() throws IOException {
        InputFile file = read((byte) '7');

        assertThat(file.hasEnding(".json")).isTrue();
        assertThat(file.hasEnding(".txt")).isFalse();
        assertThat(file.name()).isEqualTo(folder.resolve("Input.JSON").toString());
        assertThat(file.stream()).hasBinaryContent(new byte[] {'7'});
    }

    @Test
    void sixtyFourMegabytesAreReadAndNotOneByteMore() throws IOException {
        assertThat(InputFile.read(sized(64L << 20)).stream().available()).isEqualTo(64 << 20);
        String larger = sized((64L << 20) + 1);
        assertThatThrownBy(() -> InputFile.read(larger))
                .hasMessage("%s: a file of at most 64 MB was expected, not a larger one.", larger);
    }

    @Test
    void aMissingFileAndAFolderAreRefusedByName() {
        String missing = folder.resolve("missing.json").toString();

        assertThatThrownBy(() -> InputFile.read(missing))
                .hasMessage("%s: this file cannot be read (NoSuchFileException).", missing);
        assertThatThrownBy(() -> InputFile.read(folder.toString()))
                .hasMessage("%s: a file was expected, not a folder.", folder);
    }

    @Test
    void theFirstLineThatIsNotUtf8IsTold() throws IOException {
        InputFile first = read("é\n".getBytes(StandardCharsets.ISO_8859_1));
        InputFile third = read("\n\né\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(first::text).hasMessage("line 1: text in UTF-8 was expected.");
        assertThatThrownBy(third::json).hasMessage("line 3: text in UTF-8 was expected.");
    }

    @Test
    void theSignForUnreadableTextIsTextItself() throws IOException {
        assertThat(read("\uFFFD é".getBytes(StandardCharsets.UTF_8)).text()).isEqualTo("\uFFFD é");

        byte[] cut = "\uFFFD\né".getBytes(StandardCharsets.UTF_8);
        InputFile broken = read(Arrays.copyOf(cut, cut.length - 1));
        assertThatThrownBy(broken::text).hasMessage("line 2: text in UTF-8 was expected.");
    }
}
