package eu.maillage.bench.pages;

import java.util.List;
import java.util.Locale;

/** How long the pages of one route took, in nanoseconds, shortest first. */
record Row(String role, String route, int addresses, List<Long> nanos) {

    static final double BAR_MILLIS = 30;

    Row {
        nanos = nanos.stream().sorted().toList();
    }

    double millis(double share) {
        return nanos.get(Math.clamp((int) Math.ceil(share * nanos.size()) - 1, 0, nanos.size() - 1)) / 1e6;
    }

    boolean isSlow() {
        return millis(0.95) > BAR_MILLIS;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "| %s | `%s` | %d | %d | %.1f | %s%.1f%s | %.1f |",
                role,
                route,
                addresses,
                nanos.size(),
                millis(0.5),
                isSlow() ? "**" : "",
                millis(0.95),
                isSlow() ? "** over" : "",
                millis(1));
    }
}
