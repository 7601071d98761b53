package eu.maillage.ui;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.http.ContentDisposition;

/** The name under which a browser keeps a file: nothing in it can be taken for a folder. */
public record FileName(String text) {

    private static final Pattern SEPARATOR = Pattern.compile("[\\s\\p{Z}]*[/\\\\]+[\\s\\p{Z}]*");

    public FileName {
        text = SEPARATOR.matcher(text).replaceAll("-");
    }

    /** The header of a file that is kept. */
    public String kept() {
        return header(ContentDisposition.attachment());
    }

    /** The header of a file that is looked at first, and may then be kept. */
    public String shown() {
        return header(ContentDisposition.inline());
    }

    private String header(ContentDisposition.Builder disposition) {
        return disposition.filename(text, StandardCharsets.UTF_8).build().toString();
    }
}
