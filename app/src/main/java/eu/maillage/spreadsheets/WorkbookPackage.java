package eu.maillage.spreadsheets;

import eu.maillage.spreadsheets.Refusal.LooksLike;
import eu.maillage.spreadsheets.Refusal.Measure;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The parts of a workbook, unpacked one at a time, counted and checked while they are read. */
final class WorkbookPackage implements Closeable {

    private static final int MOST_PARTS = 10_000;
    private static final Set<Integer> KNOWN_METHODS = Set.of(ZipArchiveEntry.STORED, ZipArchiveEntry.DEFLATED);

    private final ZipFile zip;
    private final Budget budget;
    private final Map<String, ZipArchiveEntry> parts = new HashMap<>();

    WorkbookPackage(Content content, Budget budget) throws IOException {
        this.budget = budget;
        zip = ZipFile.builder().setSeekableByteChannel(content.channel()).get();
        for (var entry : Collections.list(zip.getEntries())) {
            parts.putIfAbsent(key(entry.getName()), entry);
        }
        if (parts.size() > MOST_PARTS) {
            throw new Refused(new Refusal.TooLarge(Measure.PARTS, MOST_PARTS));
        }
    }

    boolean has(String part) {
        return parts.containsKey(key(part));
    }

    Optional<Xml> xml(String part) throws IOException {
        var entry = parts.get(key(part));
        return entry == null ? Optional.empty() : Optional.of(new Xml(unpacked(entry), part));
    }

    private InputStream unpacked(ZipArchiveEntry entry) throws IOException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new Refused(new Refusal.PasswordProtected());
        }
        if (!KNOWN_METHODS.contains(entry.getMethod())) {
            throw Refused.damaged(entry.getName());
        }
        return new Counted(zip.getInputStream(entry), entry, budget);
    }

    /** What the archive is when it is no workbook. */
    Refusal otherwise() {
        if (has("word/document.xml")) {
            return new Refusal.NotASpreadsheet(LooksLike.WORD);
        } else if (has("ppt/presentation.xml")) {
            return new Refusal.NotASpreadsheet(LooksLike.SLIDES);
        } else if (has("xl/workbook.bin")) {
            return new Refusal.NotASpreadsheet(LooksLike.BINARY_WORKBOOK);
        } else if (has("mimetype") && has("content.xml")) {
            return new Refusal.NotASpreadsheet(LooksLike.OPEN_DOCUMENT);
        } else if (has("Index/Document.iwa") || has("Index.zip")) {
            return new Refusal.NotASpreadsheet(LooksLike.NUMBERS);
        } else if (has("[Content_Types].xml") || parts.keySet().stream().anyMatch(name -> name.startsWith("xl/"))) {
            return new Refusal.Corrupt(Refusal.Damage.CUT_OR_DAMAGED, "workbook.xml", 0);
        }
        return new Refusal.NotASpreadsheet(LooksLike.ARCHIVE);
    }

    private static String key(String name) {
        var path = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return path.startsWith("/") ? path.substring(1) : path;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Counts the bytes as they come out, and at the end compares them with the sum that the archive holds. */
    private static final class Counted extends FilterInputStream {

        private final ZipArchiveEntry entry;
        private final Budget budget;
        private final CRC32 sum = new CRC32();

        Counted(InputStream stream, ZipArchiveEntry entry, Budget budget) {
            super(stream);
            this.entry = entry;
            this.budget = budget;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = super.read(bytes, from, length);
            if (count > 0) {
                budget.unpack(count);
                sum.update(bytes, from, count);
            } else if (count < 0 && sum.getValue() != entry.getCrc()) {
                throw new IOException("The sum of " + entry.getName() + " differs");
            }
            return count;
        }
    }
}
