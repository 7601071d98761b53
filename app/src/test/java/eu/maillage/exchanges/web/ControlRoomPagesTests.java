package eu.maillage.exchanges.web;

import static eu.maillage.testing.Asking.as;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.Directory;
import eu.maillage.directory.NewOrganisation;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.events.EventId;
import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.exchanges.domain.Answer;
import eu.maillage.exchanges.domain.AnswerDesk;
import eu.maillage.exchanges.domain.AnswerSource;
import eu.maillage.exchanges.domain.Mark;
import eu.maillage.exchanges.domain.Phase;
import eu.maillage.exchanges.domain.Press;
import eu.maillage.exchanges.domain.RoundPlan;
import eu.maillage.exchanges.domain.SmallExchange;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Role;
import eu.maillage.testing.MaillageTest;
import eu.maillage.testing.MovableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The coordinator in the control room. */
@MaillageTest
class ControlRoomPagesTests {

    private final RoomVisit visit;
    private final Events events;
    private final Directory directory;
    private final MovableClock clock;
    private final AnswerDesk desk;

    ControlRoomPagesTests(
            ApplicationContext beans, Events events, Directory directory, MovableClock clock, AnswerDesk desk) {
        this.desk = desk;
        this.clock = clock;
        this.visit = new RoomVisit(beans);
        this.events = events;
        this.directory = directory;
    }

    @Test
    void theControlRoomLeadsFromTheFirstRoundToTheEnd() {
        visit.publish(SmallExchange.PLAN);
        assertThat(visit.control().text())
                .contains("La salle n’a pas encore commencé", "Commencer la phase « Offres »");
        assertThat(visit.control().select("p.paper-only strong").text()).startsWith("Bourse");

        visit.post("/live/start", "phase", "OFFERS", "seen", "0");
        assertThat(visit.control().text())
                .contains("Offres, tour 1 sur 2", "Passer au tour 2", "Table 1 reçoit le paquet 2");

        visit.post("/live/press", "press", "NEXT_ROUND", "seen", "1");
        assertThat(visit.control().text()).contains("Offres, tour 2 sur 2", "Terminer la phase « Offres »");

        visit.post("/live/press", "press", "END_PHASE", "seen", "2");
        assertThat(visit.control().text())
                .contains("Offres : phase terminée", "Commencer la phase « Besoins »", "Annuler : fin de la phase");

        visit.post("/live/press", "press", "UNDO", "seen", "3");
        assertThat(visit.control().text()).contains("Offres, tour 2 sur 2", "Rétablir : fin de la phase");
    }

    @Test
    void thePageOfBeforeAPressPressesNothing() {
        visit.publish(SmallExchange.PLAN);
        visit.post("/live/start", "phase", "OFFERS", "seen", "0");
        visit.post("/live/press", "press", "NEXT_ROUND", "seen", "1");
        MvcTestResult second = visit.post("/live/press", "press", "NEXT_ROUND", "seen", "1");

        assertThat(second).hasStatus(302).flash().containsKey("notice");
        assertThat(second.getMvcResult().getFlashMap().get("notice"))
                .hasToString("Notice[tone=CARE, key=live.press.already-moved, arguments=[], way=null]");
        assertThat(visit.control().text()).contains("tour 2 sur 2");
    }

    @Test
    void afterTheLastPhaseTheScreenThanksAndTheControlRoomLeadsOn() {
        visit.publish(SmallExchange.PLAN);
        visit.playThrough();

        assertThat(visit.page(visit.link(Role.SCREEN), "/screen").text())
                .contains("La bourse est terminée", "Merci à toutes et à tous !");
        Document control = visit.control();
        assertThat(control.text())
                .contains("Et maintenant", "4 fiches sont restées sans réponse", "Table 1, Offres, tour 1 : une fiche");
        assertThat(control.select("#close form").attr("action")).isEqualTo("/events/" + visit.event + "/move");
        assertThat(control.select("#close li").eachText())
                .last()
                .isEqualTo("Dans les tours tenus, 4 fiches sont restées sans réponse à une table au moins.");
        assertThat(control.select("a[href$=/results]")).isNotEmpty();
        assertThat(control.select("a[href$='/paper-grid?table=1&phase=OFFERS&round=1']"))
                .isNotEmpty();
    }

    @Test
    void theEventIsClosedWithTheSameWarningFromItsOwnPageAsFromTheControlRoom() {
        visit.publish(SmallExchange.PLAN);
        visit.playThrough();

        MvcTestResult home = visit.web
                .get()
                .uri("/events/" + visit.event)
                .with(as(visit.coordinator))
                .exchange();
        String warning = Jsoup.parse(RoomVisit.body(home).replace('\u00a0', ' '))
                .select("#close .confirm-panel")
                .text();

        assertThat(warning)
                .startsWith("Clôturer l’événement ? Plus aucune réponse, présence ni fiche")
                .contains("4 fiches sont restées sans réponse à une table au moins. Chaque OUI devient");
        assertThat(visit.control().select("#close .confirm-panel").text()).isEqualTo(warning);
    }

    @Test
    void aPhaseThatWasNotHeldIsSaidBeforeTheEventIsClosed() {
        visit.publish(SmallExchange.PLAN);
        visit.room.start(visit.coordinator, visit.event, Phase.OFFERS, 0);
        visit.room.press(visit.coordinator, visit.event, new Press.NextRound(), 1);
        visit.room.press(visit.coordinator, visit.event, new Press.EndPhase(), 2);

        assertThat(closingPoints("fr"))
                .containsExactly(
                        "La phase des besoins n’a pas été tenue : aucune de ses 2 fiches n’a de réponse.",
                        "Dans les tours tenus, 2 fiches sont restées sans réponse à une table au moins.");
        assertThat(closingPoints("en")).contains("The phase of needs was not held: none of its 2 cards has an answer.");
    }

    @Test
    void aPhaseThatWasStoppedIsSaidBeforeTheEventIsClosedWithWhatItsMissingRoundsHeldBack() {
        visit.publish(SmallExchange.PLAN);
        visit.room.start(visit.coordinator, visit.event, Phase.OFFERS, 0);
        desk.take(
                visit.coordinator,
                visit.event,
                List.of(
                        SmallExchange.answer(1, SmallExchange.BAKERS_OFFER, Map.of(SmallExchange.PRINTER, Mark.YES)),
                        atTableTwo(2, SmallExchange.MASONS_OFFER, Map.of(SmallExchange.GARDENER, Mark.NO))));
        visit.room.press(visit.coordinator, visit.event, new Press.EndPhase(), 1);
        visit.room.start(visit.coordinator, visit.event, Phase.NEEDS, 2);
        visit.room.press(visit.coordinator, visit.event, new Press.EndPhase(), 3);
        events.move(visit.coordinator, new EventId(visit.event), EventState.OPEN);
        events.move(visit.coordinator, new EventId(visit.event), EventState.RUNNING);

        assertThat(closingPoints("fr"))
                .as("the gravest first")
                .containsExactly(
                        "La phase des besoins s’est arrêtée au tour 1 sur 2 : un tour manque. 2 fiches sur 2 n’ont aucune"
                                + " réponse.",
                        "La phase des offres s’est arrêtée au tour 1 sur 2 : un tour manque. 2 fiches sur 2 n’ont été"
                                + " lues qu’à une partie des tables.",
                        "Dans les tours tenus, 2 fiches sont restées sans réponse à une table au moins.");
        assertThat(closingPoints("en"))
                .contains("The phase of offers stopped at round 1 of 2: one round is missing. 2 of 2 cards were read at"
                        + " some tables only.");
        assertThat(visit.control().select(".control-after > ul > li").eachText())
                .hasSize(3);
    }

    private static Answer atTableTwo(long sequence, UUID card, Map<UUID, Mark> marks) {
        return new Answer(
                SmallExchange.OTHER_TABLET, sequence, AnswerSource.SECRETARY, 2, Phase.OFFERS, 1, card, marks);
    }

    private List<String> closingPoints(String language) {
        return closing(language).select("li").eachText();
    }

    private Element closing(String language) {
        MvcTestResult home = visit.web
                .get()
                .uri("/events/" + visit.event)
                .header("Accept-Language", language)
                .with(as(visit.coordinator))
                .exchange();
        return Jsoup.parse(RoomVisit.body(home).replace('\u00a0', ' '))
                .select("#close .confirm-panel")
                .getFirst();
    }

    @Test
    void theControlRoomTellsAtWhichTableANewcomerSits() {
        visit.publish(SmallExchange.PLAN);
        visit.room.start(visit.coordinator, visit.event, Phase.OFFERS, 0);
        assertThat(visit.control().text()).doesNotContain("Assises à leur table en cours de route");
        visit.publish(withANewcomer());

        assertThat(visit.control().text())
                .contains("Assises à leur table en cours de route", "La Retardataire : Table 2");
    }

    @Test
    void theControlRoomTellsWhichTabletIsHeardAndWhichIsNot() {
        visit.publish(SmallExchange.PLAN);
        Asker secretary = visit.link(Role.SECRETARY);
        assertThat(tablet(1)).isEqualTo("Lien pas encore ouvert");

        assertThat(visit.status(secretary, visit.path("/secretary/here?table=1")))
                .isEqualTo(204);
        assertThat(tablet(1)).isEqualTo("En liaison");
        assertThat(tablet(2)).isEqualTo("Pas de tablette en liaison");
        clock.forward(Duration.ofMinutes(4));
        visit.page(secretary, "/secretary?table=2");

        assertThat(tablet(1)).isEqualTo("Silencieuse depuis 4 min");
        assertThat(tablet(2)).isEqualTo("En liaison");
        assertThat(visit.status(visit.link(Role.FACILITATOR), visit.path("/secretary/here?table=1")))
                .isEqualTo(403);
    }

    @Test
    void aSecretaryWhoOpenedHerLinkAndHasNoTableYetIsNotSaidToHaveLeftItClosed() {
        visit.publish(SmallExchange.PLAN);

        visit.page(visit.link(Role.SECRETARY), "/secretary");

        assertThat(tablet(1)).isEqualTo("Pas de tablette en liaison");
    }

    @Test
    void aClosedEventSpeaksOfNoNewcomersAnyMore() {
        visit.publish(SmallExchange.PLAN);
        visit.room.start(visit.coordinator, visit.event, Phase.OFFERS, 0);
        visit.publish(withANewcomer());
        List.of(EventState.OPEN, EventState.RUNNING, EventState.CLOSED)
                .forEach(state -> events.move(visit.coordinator, new EventId(visit.event), state));

        assertThat(visit.control().text())
                .doesNotContain("Assises à leur table en cours de route", "à cette table depuis");
    }

    private String tablet(int table) {
        return visit.control()
                .select("tr[data-table=%d] [data-tablet]:not([hidden])".formatted(table))
                .text();
    }

    @Test
    void theControlRoomSaysWhatTheNextRoundMakesOfThePause() {
        visit.publish(SmallExchange.PLAN);
        visit.post("/live/start", "phase", "OFFERS", "seen", "0");
        assertThat(visit.control().text())
                .contains("30 s de pause sont prévues entre deux tours", "passez au tour 2. Son temps part aussitôt");

        visit.post("/live/press", "press", "NEXT_ROUND", "seen", "1");
        assertThat(visit.control().text()).doesNotContain("de pause sont prévues");
    }

    @Test
    void onceTheEventIsClosedTheControlRoomHoldsNothingToPress() {
        visit.publish(SmallExchange.PLAN);
        visit.post("/live/start", "phase", "OFFERS", "seen", "0");
        visit.post("/live/press", "press", "END_PHASE", "seen", "1");
        EventId over = new EventId(visit.event);
        List.of(EventState.OPEN, EventState.RUNNING, EventState.CLOSED)
                .forEach(state -> events.move(visit.coordinator, over, state));

        Document control = visit.control();
        assertThat(control.select("form[action$=/live/press], form[action$=/live/start]"))
                .isEmpty();
        assertThat(control.text()).doesNotContain("Annuler : fin de la phase");
        assertThat(control.select("a[href$=/secretary], a[href$=/facilitator], a[href$=/screen]"))
                .isEmpty();
        MvcTestResult late = visit.post("/live/press", "press", "UNDO", "seen", "2");
        assertThat(late.getMvcResult().getFlashMap().get("notice"))
                .hasToString("Notice[tone=CARE, key=live.press.not-now.event-closed, arguments=[], way=null]");
    }

    @Test
    void whateverIsPressedInTheControlRoomIsKeptInTheLogWhenSomebodyDoesIt() {
        visit.publish(SmallExchange.PLAN);
        visit.room.start(visit.coordinator, visit.event, Phase.OFFERS, 0);
        visit.room.press(visit.coordinator, visit.event, new Press.Pause(), 1);
        visit.room.press(visit.coordinator, visit.event, new Press.Resume(), 2);
        visit.room.press(visit.coordinator, visit.event, new Press.Extend(Duration.ofMinutes(1)), 3);
        visit.room.press(visit.coordinator, visit.event, new Press.NextRound(), 4);
        visit.room.press(visit.coordinator, visit.event, new Press.Undo(), 5);
        visit.room.press(Asker.application(visit.coordinator.territory()), visit.event, new Press.EndPhase(), 6);

        Document log = Jsoup.parse(RoomVisit.body(
                visit.web.get().uri("/audit").with(as(visit.coordinator)).exchange()));
        assertThat(log.select("td[data-label=Quoi]").eachText().subList(0, 7))
                .containsExactly(
                        "A annulé le passage au tour suivant",
                        "A fait passer la salle au tour suivant",
                        "A donné une minute de plus à un tour",
                        "A fait repartir l’horloge",
                        "A mis l’horloge en pause",
                        "A commencé la matinée",
                        "A commencé la phase « Offres »");
    }

    @Test
    void beforeAPhaseItIsSaidWhichTableHasNoCardAndAPhaseWithoutAnyIsNotBegun() {
        RoundPlan.Visit only = new RoundPlan.Visit(1, 1, List.of(SmallExchange.BAKERS_OFFER));
        RoundPlan.Round round = new RoundPlan.Round(List.of(only));
        visit.publish(new RoundPlan(
                SmallExchange.PLAN.tables(),
                SmallExchange.PLAN.cards(),
                List.of(
                        new RoundPlan.PhasePlan(
                                Phase.OFFERS, Duration.ofMinutes(5), Duration.ZERO, Duration.ZERO, List.of(round)),
                        new RoundPlan.PhasePlan(
                                Phase.NEEDS,
                                Duration.ofMinutes(5),
                                Duration.ZERO,
                                Duration.ZERO,
                                List.of(new RoundPlan.Round(List.of()))))));

        assertThat(visit.control().text())
                .contains("Table 2 : aucune fiche au premier tour de la phase « Offres » ; cette table attend");
        MvcTestResult refused = visit.post("/live/start", "phase", "NEEDS", "seen", "0");
        assertThat(refused.getMvcResult().getFlashMap().get("notice"))
                .hasToString("Notice[tone=CARE, key=live.press.not-now.no-cards, arguments=[], way=null]");
        visit.post("/live/start", "phase", "OFFERS", "seen", "0");
        assertThat(visit.control().text()).doesNotContain("aucune fiche au premier tour");
        visit.post("/live/press", "press", "END_PHASE", "seen", "1");
        assertThat(visit.control().text()).contains("Et maintenant").doesNotContain("Commencer la phase");
    }

    private RoundPlan withANewcomer() {
        List<RoundPlan.Table> tables = new ArrayList<>(SmallExchange.PLAN.tables());
        List<RoundPlan.Seat> seats = new ArrayList<>(tables.getLast().seats());
        UUID newcomer = directory
                .register(visit.coordinator, NewOrganisation.named("La Retardataire", OrganisationKind.COMPANY))
                .value();
        seats.add(new RoundPlan.Seat(newcomer, "La Retardataire", true));
        tables.set(1, new RoundPlan.Table(2, "Table 2", seats));
        return new RoundPlan(tables, SmallExchange.PLAN.cards(), SmallExchange.PLAN.phases());
    }
}
