package eu.maillage.ui;

import org.jspecify.annotations.Nullable;

/**
 * How far long work is.
 *
 * @param percent done so far
 * @param best the best result so far, or what is being done, in words
 * @param running whether it still goes on
 */
public record Work(String title, int percent, @Nullable String best, boolean running) {

    public Work {
        percent = Math.clamp(percent, 0, 100);
    }
}
