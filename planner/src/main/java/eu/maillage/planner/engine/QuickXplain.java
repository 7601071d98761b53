package eu.maillage.planner.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds a minimal set of demands that cannot hold together: Junker's QuickXplain («QUICKXPLAIN: Preferred Explanations and
 * Relaxations for Over-Constrained Problems», AAAI 2004).
 *
 * @param <D> a demand
 */
public final class QuickXplain<D> {

    /** What a test of some demands can say. */
    public enum Verdict {
        POSSIBLE,
        IMPOSSIBLE,
        UNDECIDED
    }

    /** Says whether demands can hold together. */
    @FunctionalInterface
    public interface Test<D> {
        Verdict of(List<D> demands);
    }

    private final Test<D> test;
    private boolean minimal = true;

    public QuickXplain(Test<D> test) {
        this.test = test;
    }

    /**
     * A minimal subset that cannot hold together; empty when there is no plan even without demands.
     *
     * @param demands demands known not to hold together, those to be named first last: earlier ones are dropped from the conflict
     *     last
     */
    public List<D> minimal(List<D> demands) {
        boolean withoutAny = demands.isEmpty() || test.of(List.of()) == Verdict.IMPOSSIBLE;
        return withoutAny ? List.of() : reduce(List.of(), false, demands);
    }

    /** Whether the last answer is proved minimal; not so when a test was undecided. */
    public boolean isMinimal() {
        return minimal;
    }

    private List<D> reduce(List<D> background, boolean changed, List<D> demands) {
        if (changed && impossible(background)) {
            return List.of();
        }
        if (demands.size() == 1) {
            return demands;
        }
        List<D> first = demands.subList(0, demands.size() / 2);
        List<D> second = demands.subList(demands.size() / 2, demands.size());
        List<D> fromSecond = reduce(joined(background, first), true, second);
        List<D> fromFirst = reduce(joined(background, fromSecond), !fromSecond.isEmpty(), first);
        return joined(fromFirst, fromSecond);
    }

    private boolean impossible(List<D> demands) {
        Verdict verdict = test.of(demands);
        if (verdict == Verdict.UNDECIDED) {
            minimal = false;
        }
        return verdict == Verdict.IMPOSSIBLE;
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
