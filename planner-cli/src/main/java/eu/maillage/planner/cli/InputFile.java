package eu.maillage.planner.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A file given on the command line, read whole once its size is known to be reasonable. */
final class InputFile {

    private static final int LARGEST = 64 << 20;

    private final Path path;
    private final byte[] bytes;

    private InputFile(Path path, byte[] bytes) {
        this.path = path;
        this.bytes = bytes;
    }

    static InputFile read(String name) {
        Path path = Path.of(name);
        if (Files.isDirectory(path)) {
            throw new BadInput(name, "a file was expected, not a folder.");
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new BadInput(name, "a file of at most 64 MB was expected, not a larger one.");
            }
            return new InputFile(path, bytes);
        } catch (IOException unreadable) {
            throw new BadInput(
                    name,
                    "this file cannot be read (%s)."
                            .formatted(unreadable.getClass().getSimpleName()));
        }
    }

    String name() {
        return path.toString();
    }

    InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    boolean hasEnding(String ending) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /** The file as text in UTF-8. */
    String text() {
        ByteBuffer unread = ByteBuffer.wrap(bytes);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(unread).toString();
        } catch (CharacterCodingException notUtf8) {
            String before = new String(bytes, 0, unread.position(), StandardCharsets.UTF_8);
            long line = 1 + before.chars().filter(one -> one == '\n').count();
            throw new BadInput("line %d".formatted(line), "text in UTF-8 was expected.");
        }
    }

    Node json() {
        text();
        return Node.parse(bytes);
    }
}
