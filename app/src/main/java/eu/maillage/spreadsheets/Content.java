package eu.maillage.spreadsheets;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The bytes of a file, wherever they are, as often as they are asked for. */
sealed interface Content {

    static Content of(byte[] bytes) {
        return new InMemory(bytes);
    }

    static Content of(Path path) {
        return new OnDisk(path);
    }

    long size() throws IOException;

    InputStream stream() throws IOException;

    SeekableByteChannel channel() throws IOException;

    default byte[] head(int length) throws IOException {
        try (var stream = stream()) {
            return stream.readNBytes(length);
        }
    }

    /** Sent and kept in memory. */
    final class InMemory implements Content {

        private final byte[] bytes;

        private InMemory(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream stream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public SeekableByteChannel channel() {
            return new SeekableInMemoryByteChannel(bytes);
        }
    }

    /** Left where it is. */
    record OnDisk(Path path) implements Content {

        @Override
        public long size() throws IOException {
            return Files.size(path);
        }

        @Override
        public InputStream stream() throws IOException {
            return new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        }

        @Override
        public SeekableByteChannel channel() throws IOException {
            return Files.newByteChannel(path);
        }
    }
}
