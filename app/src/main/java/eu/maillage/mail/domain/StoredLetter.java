package eu.maillage.mail.domain;

import eu.maillage.mail.Letter;
import java.time.Instant;

/** A letter as the outbox keeps it. */
record StoredLetter(Letter letter, Instant writtenAt) {}
