package eu.maillage.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.maillage.cards.CardFace;
import eu.maillage.cards.CardKind;
import eu.maillage.cards.Cards;
import eu.maillage.directory.Directory;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.Purpose;
import eu.maillage.events.BroughtCard;
import eu.maillage.events.Event;
import eu.maillage.events.EventId;
import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.events.ParticipantState;
import eu.maillage.exchanges.Interests;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Territories;
import eu.maillage.testing.Eventually;
import eu.maillage.testing.MaillageTest;
import eu.maillage.testing.MovableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MaillageTest
@TestPropertySource(properties = {"maillage.demo=true", "maillage.demo.slug=${random.uuid}"})
class DemoTests {

    private final Territories territories;
    private final DemoSeed seed;
    private final Directory directory;
    private final Cards cards;
    private final Events events;
    private final Interests interests;
    private final MovableClock clock;
    private final MockMvcTester mvc;
    private final Asker asker;

    DemoTests(
            Territories territories,
            DemoTerritory territory,
            DemoSeed seed,
            Directory directory,
            Cards cards,
            Events events,
            Interests interests,
            MovableClock clock,
            MockMvcTester mvc) {
        this.territories = territories;
        this.seed = seed;
        this.directory = directory;
        this.cards = cards;
        this.events = events;
        this.interests = interests;
        this.clock = clock;
        this.mvc = mvc;
        this.asker = territory.coordinator();
    }

    @Test
    void twentyEightOrganisationsOfFiveZonesHaveAHundredAndFortyOffersAndAsManyNeeds() {
        List<OrganisationFace> organisations = organisations();
        List<CardFace> written =
                cards.of(asker, organisations.stream().map(OrganisationFace::id).toList());

        assertThat(organisations).hasSize(28);
        assertThat(directory.zones(asker)).hasSize(5);
        assertThat(organisations.stream()
                        .map(organisation -> Objects.requireNonNull(organisation.zone()))
                        .distinct())
                .hasSize(5);
        assertThat(written).filteredOn(card -> card.kind() == CardKind.OFFER).hasSize(140);
        assertThat(written).filteredOn(card -> card.kind() == CardKind.NEED).hasSize(140);
        assertThat(written).allMatch(CardFace::isReady).noneMatch(CardFace::isRefusedAsOwnTrade);
    }

    @Test
    void someContactsShareTheirDetailsAndSomeDoNot() {
        assertThat(organisations())
                .flatExtracting(OrganisationFace::contacts)
                .hasSize(28)
                .filteredOn(contact -> !contact.consentsTo(Purpose.SHARING))
                .hasSize(4);
    }

    @Test
    void oneExchangeIsAheadOneRunsTodayAndOneIsOver() {
        seed.start();

        assertThat(events.events(asker))
                .extracting(Event::state)
                .containsOnlyOnce(EventState.OPEN, EventState.RUNNING)
                .contains(EventState.CLOSED);
        assertThat(the(EventState.OPEN).day()).isAfterOrEqualTo(today());
        assertThat(the(EventState.RUNNING).day()).isEqualTo(today());
        assertThat(the(EventState.CLOSED).day()).isBefore(today().minusDays(30));
    }

    @Test
    void allCardsAreOnTheTablesOfTheExchangeThatRuns() {
        List<BroughtCard> brought = events.cards(asker, the(EventState.RUNNING).id());

        assertThat(brought).filteredOn(card -> card.kind() == CardKind.OFFER).hasSize(140);
        assertThat(brought).filteredOn(card -> card.kind() == CardKind.NEED).hasSize(140);
    }

    @Test
    void theExchangeAheadIsPlannedAndItsPapersCanBePrinted() {
        String exchange = "/events/" + the(EventState.OPEN).id() + "/exchange";

        assertThat(get(exchange + "/plan")).hasStatusOk().bodyText().contains("Brasserie du Héron");
        assertThat(get(exchange + "/rotation")).hasStatusOk();
        assertThat(get(exchange + "/papers")).hasStatusOk();
        assertThat(events.participants(asker, the(EventState.OPEN).id()))
                .filteredOn(participant -> participant.state() == ParticipantState.CONFIRMED)
                .hasSizeGreaterThan(15);
    }

    @Test
    void theExchangeThatIsOverHasItsFilesAndItsInterests() {
        Event over = the(EventState.CLOSED);
        String results = "/events/" + over.id() + "/exchange/results";

        Eventually.eventually(
                "every OUI is an interest", () -> interests.of(asker, over.id()).size() > 300);
        assertThat(get(results)).hasStatusOk().bodyText().contains("Fonderie du Lac Gris");
        assertThat(get(results + "/files.zip")).hasStatusOk();
        assertThat(get(results + "/summary.xlsx")).hasStatusOk();
        assertThat(get("/demo/mailbox")).hasStatusOk().bodyText().contains("Bourse d’échanges de Port-aux-Bois");
    }

    @Test
    void whoeverComesDaysLaterFindsTheRoomInItsThirdRound() {
        for (Duration later : List.of(Duration.ofMinutes(16), Duration.ofDays(9), Duration.ofDays(40))) {
            clock.forward(later);
            seed.wake();

            assertThat(get("/events/" + the(EventState.RUNNING).id() + "/exchange/live"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("5:00");
            assertThat(the(EventState.RUNNING).day()).isEqualTo(today());
            assertThat(the(EventState.OPEN).day()).isAfterOrEqualTo(today());
        }
    }

    @Test
    void whoIsAtWorkInTheRoomIsNotDisturbed() {
        clock.forward(Duration.ofMinutes(16));
        String path = "/events/" + seed.wake() + "/exchange/live";
        clock.forward(Duration.ofMinutes(8));
        seed.wake();

        assertThat(get(path)).hasStatusOk().bodyText().doesNotContain("5:00");
    }

    @Test
    void anExchangeThatAVisitorClosesIsFollowedByAnother() {
        Event closed = the(EventState.RUNNING);
        events.move(asker, closed.id(), EventState.CLOSED);

        assertThat(seed.wake()).isNotEqualTo(closed.id());
        assertThat(events.event(asker, seed.wake()))
                .hasValueSatisfying(event -> assertThat(event.day()).isEqualTo(today()));
        assertThat(events.events(asker)).extracting(Event::name).doesNotHaveDuplicates();
    }

    @Test
    void anExchangeThatAVisitorBeginsIsLeftToHerAndAnotherIsPrepared() {
        EventId room = seed.wake();
        Event begun = the(EventState.OPEN);
        events.move(asker, begun.id(), EventState.RUNNING);

        assertThat(seed.wake()).isEqualTo(room);
        assertThat(the(EventState.OPEN).name()).isNotEqualTo(begun.name());
        assertThat(events.event(asker, begun.id())).map(Event::day).contains(begun.day());
        events.move(asker, begun.id(), EventState.CLOSED);
    }

    @Test
    void startingAgainAddsNothing() {
        int before = events.events(asker).size();

        seed.start();

        assertThat(events.events(asker)).hasSize(before);
        assertThat(organisations()).hasSize(28);
    }

    @Test
    void theDemonstrationSaysThatItIsOne() {
        assertThat(mvc.get().uri("/demo"))
                .hasStatusOk()
                .bodyText()
                .contains("imaginaire", "/demo/as/secretary", "/demo/mailbox")
                .contains("à l’arrêt plus de dix minutes", "au troisième tour");
        assertThat(get("/")).hasStatusOk().bodyText().contains("Changer de rôle");
        assertThat(get("/events/" + the(EventState.RUNNING).id()))
                .hasStatusOk()
                .bodyText()
                .contains("notées présentes");
        assertThat(mvc.get().uri("/demo").header("Accept-Language", "en"))
                .hasStatusOk()
                .bodyText()
                .contains("imaginary", "back to the third round");
    }

    @Test
    void eachPlaceInTheNavigationHasAPictureOfItsOwn() {
        List<String> pictures = Jsoup.parse(
                        new String(get("/").getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .select(".task-tabs > ul > li > a use")
                .eachAttr("href");

        assertThat(pictures).hasSizeGreaterThan(5).doesNotHaveDuplicates();
    }

    @Test
    void aVisitorComesInAsThePeopleWithAnAccountByASignInLinkEachTime() {
        for (String role : List.of("coordinator", "observer", "coordinator")) {
            assertThat(mvc.get().uri("/demo/as/" + role)).hasStatusOk();
            String link = linkOf(role);
            assertThat(link).startsWith("/sign-in/");
            assertThat(press(link)).hasStatus3xxRedirection().hasRedirectedUrl("/");
        }
    }

    @Test
    void aVisitorComesInAsTheHelpersOfTheDayAsOftenAsSheLikes() {
        for (String role : List.of("facilitator", "secretary", "screen")) {
            String link = linkOf(role);
            String exchange = "/events/" + seed.wake() + "/exchange/";
            assertThat(linkOf(role)).isEqualTo(link);
            assertThat(press(link)).hasStatus3xxRedirection().hasRedirectedUrl(exchange + role);
            assertThat(press(link)).hasStatus3xxRedirection().hasRedirectedUrl(exchange + role);
        }
    }

    @Test
    void nobodyComesInAsSomebodyUnknown() {
        assertThat(mvc.get().uri("/demo/as/nobody")).hasStatus(404);
        assertThat(press("/demo/as/nobody")).hasStatus(404);
    }

    private String linkOf(String role) {
        MvcTestResult pressed = press("/demo/as/" + role);
        assertThat(pressed).hasStatus(307);
        return Objects.requireNonNull(pressed.getResponse().getRedirectedUrl());
    }

    private MvcTestResult press(String path) {
        return mvc.post()
                .uri(path)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(eu.maillage.testing.Asking.as(asker)).exchange();
    }

    private Event the(EventState state) {
        return events.events(asker).stream()
                .filter(event -> event.state() == state)
                .min(Comparator.comparing(Event::day))
                .orElseThrow();
    }

    private List<OrganisationFace> organisations() {
        List<OrganisationId> all = directory.search(asker, "", 100).stream()
                .map(OrganisationFace::id)
                .toList();
        return directory.organisations(asker, all);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DemoTerritory.ZONE);
    }

    @Test
    void aDatabaseWithRealPeopleInItTakesNoDemonstration() {
        assertThatThrownBy(() -> new RealTerritories(territories))
                .isInstanceOf(RealTerritories.Found.class)
                .hasMessageContaining("is a real territory");
    }
}
