package eu.maillage.documents;

/** What became of a picture that somebody sent: a {@link Picture}, or why there is none. */
public sealed interface PictureReading permits Picture, PictureRefusal {}
