package eu.maillage.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an offer or a need looks like wherever it is shown.
 *
 * @param number on paper and screens once it was brought to an event, such as «A-07»
 * @param owner the organisation; absent where it must not be shown
 * @param facts short ones: category, quantity, place, dates
 * @param href where it opens
 */
public record CardFace(
        boolean offer,
        @Nullable String number,
        String title,
        @Nullable String owner,
        @Nullable String text,
        List<String> facts,
        @Nullable String href) {}
