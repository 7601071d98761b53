package eu.maillage.spreadsheets;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with separators, whose writing and separator were found out from what it holds. */
record TextFile(String name, Content content, Format.Text format, int preamble) implements RowSource {

    /** The line by which Excel is told the separator, and which it does not count as a row. */
    private static final Pattern SEPARATOR_LINE =
            Pattern.compile("\\A\"?sep=(.)\"?(?:\\r\\n|\\r|\\n|\\z)", Pattern.CASE_INSENSITIVE);

    private static final int SAMPLE = 1 << 16;

    static TextFile of(String name, Content content) throws IOException {
        var encoding = TextEncoding.of(content);
        var sample = sample(content, encoding);
        var told = SEPARATOR_LINE.matcher(sample);
        if (told.find()) {
            return new TextFile(name, content, format(encoding, separator(told)), told.end());
        }
        return new TextFile(name, content, format(encoding, Separators.guess(sample)), 0);
    }

    private static char separator(Matcher told) {
        return told.group(1).charAt(0);
    }

    private static Format.Text format(TextEncoding encoding, char separator) {
        return new Format.Text(encoding.charset(), separator);
    }

    private static String sample(Content content, TextEncoding encoding) throws IOException {
        try (var reader = reader(content, encoding)) {
            var sample = CharBuffer.allocate(SAMPLE);
            int count;
            do {
                count = reader.read(sample);
            } while (count >= 0 && sample.hasRemaining());
            return sample.flip().toString();
        }
    }

    private static Reader reader(Content content, TextEncoding encoding) throws IOException {
        var stream = content.stream();
        stream.skipNBytes(encoding.mark());
        var decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        return new InputStreamReader(stream, decoder);
    }

    @Override
    public Rows open(Budget budget) throws IOException {
        var reader = reader(content, TextEncoding.of(content));
        reader.skip(preamble);
        return new TextRows(new TextRecords(reader, format.separator(), name), budget);
    }

    static TextRecords records(String sample, char separator) {
        return new TextRecords(new StringReader(sample), separator, "");
    }
}
