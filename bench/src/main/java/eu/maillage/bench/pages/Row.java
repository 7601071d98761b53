package eu.maillage.bench.pages;

import eu.maillage.bench.pages.Watched.Taken;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How long the pages of one route took, in nanoseconds, shortest first. */
record Row(String role, String route, int addresses, List<Taken> taken) {

    static final double BAR_MILLIS = 30;

    Row {
        taken = taken.stream().sorted(Comparator.comparingLong(Taken::nanos)).toList();
    }

    double millis(double share) {
        return millis(taken, share);
    }

    private static double millis(List<Taken> sorted, double share) {
        return sorted.get(Math.clamp((int) Math.ceil(share * sorted.size()) - 1, 0, sorted.size() - 1))
                        .nanos()
                / 1e6;
    }

    boolean isSlow() {
        return millis(0.95) > BAR_MILLIS;
    }

    /** The address that takes longest as a rule: tells a slow address from a moment when the machine was busy. */
    private String slowest() {
        return taken.stream().collect(Collectors.groupingBy(Taken::address)).entrySet().stream()
                .map(each -> Map.entry(each.getKey(), millis(each.getValue(), 0.5)))
                .max(Map.Entry.comparingByValue())
                .map(each -> "%.1f `%s`".formatted(each.getValue(), each.getKey()))
                .orElse("");
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "| %s | `%s` | %d | %d | %.1f | %s%.1f%s | %.1f | %s |",
                role,
                route,
                addresses,
                taken.size(),
                millis(0.5),
                isSlow() ? "**" : "",
                millis(0.95),
                isSlow() ? "** over" : "",
                millis(1),
                isSlow() ? slowest() : "");
    }
}
