package eu.maillage.exchanges.web;

import static eu.maillage.testing.Asking.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import eu.maillage.events.Event;
import eu.maillage.events.EventId;
import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.events.NewEvent;
import eu.maillage.exchanges.domain.SmallExchange;
import eu.maillage.testing.MaillageTest;
import eu.maillage.testing.MovableClock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A morning that begins in the control room. */
@MaillageTest
class BeginningPagesTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final RoomVisit visit;
    private final Events events;
    private final MovableClock clock;

    BeginningPagesTests(ApplicationContext beans, Events events, MovableClock clock) {
        this.visit = new RoomVisit(beans);
        this.events = events;
        this.clock = clock;
    }

    @BeforeEach
    void announce() {
        takesPlace(0);
        visit.publish(SmallExchange.PLAN);
        events.move(visit.coordinator, event().id(), EventState.OPEN);
    }

    @Test
    void theFirstPhaseBeginsTheEventWhichCanThenBeClosed() {
        assertThat(visit.control().select("#start")).isEmpty();

        visit.post("/live/start", "phase", "OFFERS", "seen", "0");
        assertThat(event().state()).isEqualTo(EventState.RUNNING);
        visit.post("/live/press", "press", "END_PHASE", "seen", "1");
        visit.post("/live/start", "phase", "NEEDS", "seen", "2");
        visit.post("/live/press", "press", "END_PHASE", "seen", "3");

        assertThat(visit.control().select("#close")).hasSize(1);
        close();
        assertThat(event().state()).isEqualTo(EventState.CLOSED);
    }

    @Test
    void aPhaseThatDoesNotBeginBeginsNoEvent() {
        visit.post("/live/start", "phase", "OFFERS", "seen", "7");

        assertThat(event().state()).isEqualTo(EventState.OPEN);
    }

    @Test
    void onAnotherDayItIsAskedWhetherTheMorningBegins() {
        takesPlace(25);

        assertThat(visit.control().select("#start").text())
                .contains("Commencer aujourd’hui ?", "La bourse est notée au", "Commencer maintenant");
        visit.post("/live/start", "phase", "OFFERS", "seen", "0");
        visit.post("/live/press", "press", "END_PHASE", "seen", "1");
        assertThat(visit.control().select("#start")).isEmpty();
        assertThat(visit.control().text()).contains("Commencer la phase « Besoins »");
    }

    @Test
    void whatIsPostponedDoesNotBegin() {
        events.move(visit.coordinator, event().id(), EventState.POSTPONED);

        assertThat(visit.post("/live/start", "phase", "OFFERS", "seen", "0"))
                .flash()
                .hasEntrySatisfying("notice", notice -> assertThat(notice)
                        .hasToString("Notice[tone=CARE, key=live.press.not-now.postponed, arguments=[], way=null]"));
        assertThat(event().state()).isEqualTo(EventState.POSTPONED);
        assertThat(visit.control().text()).contains("La salle n’a pas encore commencé");
    }

    @Test
    void aMorningGoesBackBeforeItsBeginningOnlyOnceThatWasUndoneInTheRoom() {
        events.move(visit.coordinator, event().id(), EventState.RUNNING);
        assertThat(home().select("input[name=to][value=OPEN]")).hasSize(1);
        visit.post("/live/start", "phase", "OFFERS", "seen", "0");

        assertThat(home().select("input[name=to][value=OPEN]")).isEmpty();
        assertThat(move("OPEN")).flash().hasEntrySatisfying("notice", notice -> assertThat(notice)
                .hasToString("Notice[tone=CARE, key=events.moved.no-way.running, arguments=[], way=null]"));
        assertThat(event().state()).isEqualTo(EventState.RUNNING);

        visit.post("/live/press", "press", "UNDO", "seen", "1");
        assertThat(home().select(".confirm:has(input[name=to][value=OPEN])").text())
                .contains("Revenir avant le début ?", "Ce qui a déjà été noté est gardé");
        assertThat(move("OPEN")).flash().hasEntrySatisfying("notice", notice -> assertThat(notice)
                .hasToString("Notice[tone=GOOD, key=events.moved.not-started, arguments=[], way=null]"));
        assertThat(event().state()).isEqualTo(EventState.OPEN);
    }

    private Document home() {
        return Jsoup.parse(RoomVisit.body(visit.web
                .get()
                .uri("/events/" + visit.event)
                .with(as(visit.coordinator))
                .exchange()));
    }

    private MvcTestResult close() {
        return move("CLOSED");
    }

    private MvcTestResult move(String to) {
        return visit.web
                .post()
                .uri("/events/" + visit.event + "/move")
                .with(as(visit.coordinator))
                .with(csrf())
                .param("to", to)
                .exchange();
    }

    private Event event() {
        return events.event(visit.coordinator, new EventId(visit.event)).orElseThrow();
    }

    private void takesPlace(int daysFromToday) {
        Event known = event();
        events.change(
                visit.coordinator,
                known.id(),
                new NewEvent(
                        known.kind(),
                        known.name(),
                        LocalDate.ofInstant(clock.instant(), PARIS).plusDays(daysFromToday),
                        known.starts(),
                        known.ends(),
                        known.venue(),
                        known.address(),
                        known.description(),
                        known.ownTradeRefused()),
                known.version());
    }
}
