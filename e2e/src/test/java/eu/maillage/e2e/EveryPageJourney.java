package eu.maillage.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.AriaRole;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Follows every link that each visitor can find, and looks at each kind of page as everybody might. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
@Order(2)
class EveryPageJourney {

    private final Application application = Application.start();

    /** Browsers that nobody sits at: starting one takes as long as a dozen pages. */
    private final Queue<Browsing> idle = new ConcurrentLinkedQueue<>();

    @AfterAll
    void close() {
        idle.forEach(Browsing::close);
        application.close();
    }

    /** Colours are looked at in one language. */
    private static boolean isFrench(String language) {
        return language.equals("fr-FR");
    }

    private void browse(Consumer<Browser> visit) {
        Browsing browsing = Optional.ofNullable(idle.poll()).orElseGet(Browsing::new);
        try {
            visit.accept(browsing.browser());
        } finally {
            idle.add(browsing);
        }
    }

    @Test
    void everyPageOfTheDeskIsOpenToAll() {
        browse(browser -> {
            try (Visitor visitor = Visitor.atADesk(application, browser, "fr-FR")) {
                visitor.signInAs("coordinator");
                assertThat(PageWalk.barriers(visitor, "/", true)).isEmpty();
            }
        });
    }

    /** The other language is looked at where it has the least room. */
    @Test
    void everyPageOfAPhoneIsOpenToAllAndFitsAThumb() {
        browse(browser -> {
            try (Visitor visitor = Visitor.withAPhone(application, browser, "en-GB")) {
                visitor.signInAs("coordinator");
                assertThat(PageWalk.barriersAndTightSpots(visitor, "/", false)).isEmpty();
            }
        });
    }

    /** French words are longer. */
    @Test
    void everyPageInFrenchFitsAPhoneAndAThumb() {
        browse(browser -> {
            try (Visitor visitor = Visitor.withAPhone(application, browser, "fr-FR")) {
                visitor.signInAs("coordinator");
                assertThat(PageWalk.tightSpots(visitor, "/")).isEmpty();
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "observer, fr-FR", "observer, en-GB",
        "facilitator, fr-FR", "facilitator, en-GB",
        "secretary, fr-FR", "secretary, en-GB",
        "screen, fr-FR", "screen, en-GB"
    })
    void thePagesOfTheDayAreOpenToAll(String role, String language) {
        browse(browser -> {
            try (Visitor visitor = Visitor.atADesk(application, browser, language)) {
                visitor.signInAs(role);
                assertThat(PageWalk.barriers(visitor, visitor.path(), isFrench(language)))
                        .isEmpty();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr-FR", "en-GB"})
    void thePagesOfAnOrganisationAreOpenToAllAndFitAThumb(String language) {
        browse(browser -> walkAsAnOrganisation(browser, language));
    }

    private void walkAsAnOrganisation(Browser browser, String language) {
        try (Visitor coordinator = Visitor.atADesk(application, browser, "en-GB");
                Visitor organisation = Visitor.withAPhone(application, browser, language)) {
            coordinator.signInAs("coordinator");
            coordinator.follow(AriaRole.LINK, "Bourse d’échanges de Bel-Air");
            coordinator.open(coordinator.path() + "/participants");
            coordinator.follow(AriaRole.BUTTON, "Its link");
            organisation.open(coordinator.page().locator("input[readonly]").inputValue());
            organisation.follow(organisation.page().locator("main button[type=submit]"));
            assertThat(PageWalk.barriersAndTightSpots(organisation, organisation.path(), isFrench(language)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr-FR", "en-GB"})
    void theComponentsAreOpenToAll(String language) {
        browse(browser -> {
            try (Visitor visitor = Visitor.atADesk(application, browser, language)) {
                assertThat(PageWalk.barriers(visitor, "/ui", isFrench(language)))
                        .isEmpty();
            }
        });
    }
}
