package eu.maillage.exchanges.web.plan;

import eu.maillage.ui.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an organisation could sit instead, and what each place would cost.
 *
 * @param fixed the table where its place is fixed
 */
public record MoveView(
        String address,
        String id,
        String name,
        int table,
        int number,
        @Nullable Integer fixed,
        List<Choice> choices) {

    /**
     * One table.
     *
     * @param swap exchanging chairs with somebody there; absent where nobody could
     */
    public record Choice(
            int table,
            String company,
            Price price,
            @Nullable Swap swap) {}

    /** What it would cost, in words. */
    public record Price(String verdict, Tone tone, List<String> sentences) {}

    /** An exchange of chairs. */
    public record Swap(String id, String name, Price price) {}
}
