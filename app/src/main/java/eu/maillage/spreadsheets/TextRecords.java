package eu.maillage.spreadsheets;

import eu.maillage.spreadsheets.Refusal.Damage;
import eu.maillage.spreadsheets.Refusal.LooksLike;
import java.io.Closeable;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a text into records and fields: a quoted field may hold separators, line ends and doubled quotes. */
final class TextRecords implements Closeable {

    private static final int END = -1;
    private static final int LONGEST_FIELD = 200_000;
    private static final int MOST_FIELDS = 16_384;

    private final PushbackReader reader;
    private final char separator;
    private final String file;
    private int line = 1;

    TextRecords(Reader reader, char separator, String file) {
        this.reader = new PushbackReader(new java.io.BufferedReader(reader, 1 << 15), 1);
        this.separator = separator;
        this.file = file;
    }

    /** The next record, empty for an empty line, or null at the end. */
    @Nullable
    List<String> next() throws IOException {
        int first = reader.read();
        if (first == END) {
            return null;
        }
        reader.unread(first);
        var fields = new ArrayList<String>();
        int end;
        do {
            var field = new StringBuilder();
            end = field(field);
            fields.add(field.toString());
        } while (end == separator && fields.size() <= MOST_FIELDS);
        return fields;
    }

    /** Reads one field and returns what ended it: the separator, a line's end, or the end of all. */
    private int field(StringBuilder field) throws IOException {
        int next = reader.read();
        if (next == '"') {
            quoted(field);
            next = reader.read();
        }
        while (next != END && next != separator && next != '\n' && next != '\r') {
            append(field, next, line);
            next = reader.read();
        }
        return next == separator || next == END ? next : endOfLine(next);
    }

    private int endOfLine(int first) throws IOException {
        line++;
        if (first == '\r') {
            int next = reader.read();
            if (next != '\n' && next != END) {
                reader.unread(next);
            }
        }
        return '\n';
    }

    private void quoted(StringBuilder field) throws IOException {
        int opened = line;
        while (true) {
            int next = reader.read();
            if (next == '"') {
                next = reader.read();
                if (next != '"') {
                    if (next != END) {
                        reader.unread(next);
                    }
                    return;
                }
            } else if (next == END) {
                throw unclosed(opened);
            } else if (next == '\n') {
                line++;
            }
            append(field, next, opened);
        }
    }

    private void append(StringBuilder field, int character, int opened) {
        if (character == 0) {
            throw new Refused(new Refusal.NotASpreadsheet(LooksLike.UNKNOWN));
        }
        if (field.length() >= LONGEST_FIELD) {
            throw unclosed(opened);
        }
        field.append((char) character);
    }

    private Refused unclosed(int opened) {
        return new Refused(new Refusal.Corrupt(Damage.UNCLOSED_QUOTE, file, opened));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
