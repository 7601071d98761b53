package eu.maillage.documents;

/** Why a file is not taken as a picture: the end of the key «documents.picture.…». */
public enum PictureRefusal implements PictureReading {
    EMPTY,
    TOO_HEAVY,
    /** A drawing may hold scripts and ask for other addresses. */
    VECTOR,
    /** Neither PNG nor JPEG, by its name or by its first bytes. */
    OTHER_KIND,
    /** More points than any logo has: it would fill the memory. */
    TOO_LARGE,
    /** Cut off, or with colours that cannot be read. */
    DAMAGED;

    public String key() {
        return "documents.picture." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
