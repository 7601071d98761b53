package eu.maillage.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Follows every link that a coordinator can find, and looks at each kind of page as everybody might. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageJourney {

    private static final int MANY = 150;

    private final Application application = Application.start();
    private final Browsing browsing = new Browsing();

    @AfterAll
    void close() {
        browsing.close();
        application.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr-FR", "en-GB"})
    void everyPageOfTheDeskIsOpenToAll(String language) {
        try (Visitor visitor = Visitor.atADesk(application, browsing.browser(), language)) {
            visitor.signInAs("coordinator");
            assertThat(faults(visitor, "/")).isEmpty();
        }
    }

    @Test
    void everyPageFitsAPhone() {
        try (Visitor visitor = Visitor.withAPhone(application, browsing.browser(), "fr-FR")) {
            visitor.signInAs("coordinator");
            assertThat(faults(visitor, "/")).isEmpty();
        }
    }

    @Test
    void theComponentsAreOpenToAll() {
        try (Visitor visitor = Visitor.atADesk(application, browsing.browser(), "fr-FR")) {
            assertThat(faults(visitor, "/ui")).isEmpty();
        }
    }

    /** What is wrong on the pages that can be reached, one page of each kind: two ids make no difference. */
    private List<String> faults(Visitor visitor, String start) {
        List<String> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Deque<String> ahead = new ArrayDeque<>(List.of(start));
        while (!ahead.isEmpty() && seen.size() < MANY) {
            String path = ahead.removeFirst();
            if (seen.add(kind(path))) {
                int status = visitor.open(path);
                if (status != 200) {
                    faults.add("%s answers %d".formatted(path, status));
                }
                faults.addAll(visitor.barriers());
                if (visitor.overflow() > 0) {
                    faults.add("%s is %d pixels too wide".formatted(path, visitor.overflow()));
                }
                ahead.addAll(links(visitor));
            }
        }
        faults.addAll(visitor.troubles());
        return faults;
    }

    private static String kind(String path) {
        return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}")
                .replaceAll("\\?.*", "")
                .replaceAll("/\\d+", "/{n}");
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Visitor visitor) {
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
