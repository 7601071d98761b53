package eu.maillage.demo;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.events.Event;
import eu.maillage.events.Events;
import eu.maillage.tenancy.Asker;
import eu.maillage.testing.MaillageTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@MaillageTest
@TestPropertySource(properties = "maillage.demo=true")
class DemoTests {

    private final DemoTerritory territory;
    private final Events events;
    private final MockMvcTester mvc;

    DemoTests(DemoTerritory territory, Events events, MockMvcTester mvc) {
        this.territory = territory;
        this.events = events;
        this.mvc = mvc;
    }

    @Test
    void theDemonstrationHoldsThreeExchangesWithTheirCards() {
        Asker asker = territory.asker();
        List<Event> all = events.events(asker);

        assertThat(all).hasSize(3);
        assertThat(all)
                .allSatisfy(event -> assertThat(events.cards(asker, event.id())).hasSizeBetween(200, 280));
    }

    @Test
    void aVisitorComesInAsTheCoordinatorByASignInLink() {
        assertThat(mvc.get().uri("/demo")).hasStatusOk();
        assertThat(mvc.get().uri("/demo/as/nobody")).hasStatus(404);
        assertThat(mvc.post().uri("/demo/as/coordinator").with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .startsWith("/sign-in/");
    }
}
