package eu.maillage.ui;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that happened, on a timeline. */
public record Happening(Instant when, String text, @Nullable String detail, Tone tone) {}
