package eu.maillage.spreadsheets;

import eu.maillage.spreadsheets.Refusal.LooksLike;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Tells apart the files that Office kept in its old container: locked workbooks, old workbooks, other documents. */
final class OldOffice {

    private OldOffice() {}

    static Refusal refusal(Content content) throws IOException {
        try (var stream = content.stream()) {
            // Names of the streams inside are written in UTF-16; one of these in the whole file is telling enough.
            var all = new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
            if (all.contains(wide("EncryptedPackage"))) {
                return new Refusal.PasswordProtected();
            }
            if (all.contains(wide("WordDocument"))) {
                return new Refusal.NotASpreadsheet(LooksLike.WORD);
            }
            if (all.contains(wide("PowerPoint Document"))) {
                return new Refusal.NotASpreadsheet(LooksLike.SLIDES);
            }
            return all.contains(wide("Workbook")) || all.contains(wide("Book"))
                    ? new Refusal.OldFormat()
                    : new Refusal.NotASpreadsheet(LooksLike.UNKNOWN);
        }
    }

    private static String wide(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }
}
