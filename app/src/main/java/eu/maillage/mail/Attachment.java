package eu.maillage.mail;

import eu.maillage.ui.FileName;
import java.util.regex.Pattern;

/**
 * A file that goes with a letter.
 *
 * @param name as the reader will save it
 * @param mediaType such as «application/pdf»
 */
// An array, because that is what every library that writes a file returns; nobody compares attachments.
@SuppressWarnings("ArrayRecordComponent")
public record Attachment(String name, String mediaType, byte[] content) {

    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z]+/[a-z0-9.+-]+(; ?[a-z]+=[A-Za-z0-9-]+)?");

    public Attachment {
        name = new FileName(Letter.oneLine(name)).text();
        if (name.isEmpty() || !MEDIA_TYPE.matcher(mediaType).matches()) {
            throw new IllegalArgumentException(
                    "Attachment «%s» of type «%s». Maybe the two were swapped.".formatted(name, mediaType));
        }
    }

    @Override
    public String toString() {
        return "%s, %d bytes".formatted(mediaType, content.length);
    }
}
