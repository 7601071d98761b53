package eu.maillage.ui;

import java.util.Locale;

/** What a mark says beside its words; colour is never the only sign. */
public enum Tone {
    PLAIN,
    ACCENT,
    OFFER,
    NEED,
    GOOD,
    CARE,
    BAD;

    public String css() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }

    /** The picture that goes with it. */
    public String icon() {
        return switch (this) {
            case PLAIN, ACCENT -> "circle";
            case OFFER -> "offer";
            case NEED -> "need";
            case GOOD -> "check";
            case CARE -> "alert";
            case BAD -> "stop";
        };
    }
}
