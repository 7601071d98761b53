package eu.maillage.e2e;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Follows every link from a page, to one page of each kind: two ids make no difference. */
final class PageWalk {

    private static final int MANY = 150;

    private final Visitor visitor;
    private final List<Function<Visitor, List<String>>> looks;
    private final Set<String> seen = new HashSet<>();
    private final List<String> faults = new ArrayList<>();

    private PageWalk(Visitor visitor, List<Function<Visitor, List<String>>> looks) {
        this.visitor = visitor;
        this.looks = looks;
    }

    /** As everybody might see the pages: with a reader of screens, by the keyboard, and in one language with weak eyes. */
    static List<String> barriers(Visitor visitor, String start, boolean colours) {
        return new PageWalk(visitor, List.of(one -> one.barriers(colours))).from(start);
    }

    /** As a thumb finds them. */
    static List<String> tightSpots(Visitor visitor, String start) {
        return new PageWalk(visitor, List.of(Visitor::smallTargets)).from(start);
    }

    /** As everybody might see them and a thumb finds them. */
    static List<String> barriersAndTightSpots(Visitor visitor, String start, boolean colours) {
        return new PageWalk(visitor, List.of(one -> one.barriers(colours), Visitor::smallTargets)).from(start);
    }

    private List<String> from(String start) {
        Deque<String> ahead = new ArrayDeque<>(List.of(start));
        while (!ahead.isEmpty() && seen.size() < MANY) {
            String path = ahead.removeFirst();
            if (seen.add(kind(path))) {
                visit(path);
                ahead.addAll(links());
            }
        }
        faults.addAll(visitor.troubles());
        return faults;
    }

    private void visit(String path) {
        int status = visitor.open(path);
        if (status != 200) {
            faults.add("%s answers %d".formatted(path, status));
        }
        looks.forEach(look -> faults.addAll(look.apply(visitor)));
        if (visitor.overflow() > 0) {
            faults.add("%s is %d pixels too wide".formatted(path, visitor.overflow()));
        }
    }

    private static String kind(String path) {
        return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}")
                .replaceAll("\\?.*", "")
                .replaceAll("/\\d+", "/{n}");
    }

    @SuppressWarnings("unchecked")
    private List<String> links() {
        return ((List<String>) visitor.page().evaluate("""
                                [...document.querySelectorAll('a[href]')]
                                  .filter(a => a.origin === location.origin && !a.hasAttribute('download') && a.target !== '_blank')
                                  .map(a => a.pathname + a.search)
                                """))
                .stream()
                        .filter(path -> !path.matches(".*(\\.(pdf|xlsx|zip|csv|png)|/export).*"))
                        .toList();
    }
}
