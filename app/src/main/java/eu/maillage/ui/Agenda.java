package eu.maillage.ui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens where and when: times down, places or people across.
 *
 * @param corner what the times are called
 * @param columns the places or people
 */
public record Agenda(String corner, List<String> columns, List<Line> lines) {

    /**
     * One time.
     *
     * @param entries one per column, null where nothing is
     */
    public record Line(String time, List<@Nullable Entry> entries) {

        public static Line of(String time, @Nullable Entry... entries) {
            List<@Nullable Entry> all = new ArrayList<>();
            for (Entry entry : entries) {
                all.add(entry);
            }
            return new Line(time, all);
        }
    }

    /** One thing that happens. */
    public record Entry(
            String title,
            @Nullable String detail,
            Tone tone,
            @Nullable String href) {}
}
