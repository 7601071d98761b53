package eu.maillage.ui;

import java.util.List;

/** How many are left at each stage, the widest first. */
public record Funnel(List<Stage> stages) {

    /** One stage and how many reached it. */
    public record Stage(String name, long count) {}

    /** The width of a stage's bar, in percent of the widest. */
    public int width(Stage stage) {
        long widest = stages.stream().mapToLong(Stage::count).max().orElse(0);
        return widest == 0 ? 0 : (int) Math.round(100.0 * stage.count() / widest);
    }
}
