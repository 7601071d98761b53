package eu.maillage.spreadsheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Copies a workbook without the hour of its writing, which would make two writings of the same sheets differ. */
final class WithoutTheHour {

    private static final LocalDateTime OLDEST = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String PROPERTIES = "docProps/core.xml";
    private static final String HOUR = "<dcterms:created[^>]*>[^<]*</dcterms:created>";

    private WithoutTheHour() {}

    static void copy(byte[] workbook, OutputStream out) throws IOException {
        var copy = new ZipOutputStream(out);
        var bytes = new SeekableInMemoryByteChannel(workbook);
        try (var parts = ZipFile.builder().setSeekableByteChannel(bytes).get()) {
            for (var part : Collections.list(parts.getEntriesInPhysicalOrder())) {
                var entry = new ZipEntry(part.getName());
                entry.setTimeLocal(OLDEST);
                copy.putNextEntry(entry);
                try (var content = parts.getInputStream(part)) {
                    copy(part.getName(), content, copy);
                }
                copy.closeEntry();
            }
        }
        copy.finish();
    }

    private static void copy(String part, InputStream content, OutputStream copy) throws IOException {
        if (part.equals(PROPERTIES)) {
            var properties = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            copy.write(properties.replaceAll(HOUR, "").getBytes(StandardCharsets.UTF_8));
        } else {
            content.transferTo(copy);
        }
    }
}
