package eu.maillage.documents;

/** A picture drawn anew, as a PNG: of the file that was sent, nothing is kept but what can be seen. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Picture(byte[] png, int width, int height) implements PictureReading {}
