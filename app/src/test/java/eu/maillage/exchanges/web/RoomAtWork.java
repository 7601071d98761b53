package eu.maillage.exchanges.web;

import static eu.maillage.exchanges.web.RoomAtWork.TAKEN;
import static eu.maillage.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.cards.Cards;
import eu.maillage.directory.Directory;
import eu.maillage.directory.NewOrganisation;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.directory.domain.MergingFixture;
import eu.maillage.directory.domain.Organisations;
import eu.maillage.events.EventId;
import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.exchanges.AnExchange;
import eu.maillage.exchanges.domain.Answer;
import eu.maillage.exchanges.domain.AnswerDesk;
import eu.maillage.exchanges.domain.AnswerOutcome;
import eu.maillage.exchanges.domain.AnswerSource;
import eu.maillage.exchanges.domain.ControlRoom;
import eu.maillage.exchanges.domain.Mark;
import eu.maillage.exchanges.domain.Phase;
import eu.maillage.exchanges.domain.Press;
import eu.maillage.exchanges.domain.RoundPlan;
import eu.maillage.exchanges.domain.RunningExchange;
import eu.maillage.exchanges.domain.RunningExchanges;
import eu.maillage.exchanges.domain.TableProgress;
import eu.maillage.exchanges.domain.after.Outcome;
import eu.maillage.exchanges.domain.after.Outcomes;
import eu.maillage.exchanges.domain.plan.PlanReading;
import eu.maillage.exchanges.domain.plan.PlanVersion;
import eu.maillage.exchanges.domain.plan.Planning;
import eu.maillage.exchanges.domain.plan.SeatingSearches;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Ids;
import eu.maillage.testing.Desk;
import eu.maillage.testing.Given;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * A room at work, where a company has wanted one card and declined another: it may turn out to be registered twice, and
 * be merged.
 */
final class RoomAtWork {

    static final AnswerOutcome TAKEN = new AnswerOutcome.Recorded(Map.of());

    final Asker coordinator;
    final Desk desk;
    final AnExchange exchange;
    final EventId event;
    final OrganisationId company;
    final int table;
    final UUID wanted;
    final UUID declined;
    final UUID tablet = Ids.next();

    private final Events events;
    private final Directory directory;
    private final Organisations organisations;
    private final Planning planning;
    private final PlanReading reading;
    private final RunningExchanges running;
    private final AnswerDesk answers;
    private final Outcomes outcomes;
    private final ControlRoom control;

    RoomAtWork(ApplicationContext beans) {
        events = beans.getBean(Events.class);
        directory = beans.getBean(Directory.class);
        organisations = beans.getBean(Organisations.class);
        planning = beans.getBean(Planning.class);
        reading = beans.getBean(PlanReading.class);
        running = beans.getBean(RunningExchanges.class);
        answers = beans.getBean(AnswerDesk.class);
        outcomes = beans.getBean(Outcomes.class);
        control = beans.getBean(ControlRoom.class);
        coordinator = beans.getBean(Given.class).aCoordinator();
        desk = new Desk(beans.getBean(MockMvcTester.class), coordinator);
        exchange = new AnExchange(coordinator, events, beans.getBean(Cards.class), directory, 8);
        event = exchange.event;
        beans.getBean(SeatingSearches.class).searchNow(coordinator, event, 1);
        planning.release(coordinator, event, 1);
        control.start(coordinator, event.value(), Phase.OFFERS, 0);
        company = exchange.companies.getFirst();
        table = tableOf(company).number();
        List<UUID> asked = asked(company);
        wanted = asked.getFirst();
        declined = asked.get(1);
        assertThat(say(tablet, 1, wanted, company, Mark.YES)).isEqualTo(TAKEN);
        assertThat(say(tablet, 2, declined, company, Mark.NO)).isEqualTo(TAKEN);
    }

    /** The morning had begun too early: its beginning is taken back in the room, and then that of the event. */
    void takeBack() {
        control.press(coordinator, event.value(), new Press.Undo(), 1);
        events.move(coordinator, event, EventState.OPEN);
    }

    /** Another company, that may answer the card as well. */
    OrganisationId twin() {
        UUID owner = plan().card(wanted).orElseThrow().organisation();
        return exchange.companies.stream()
                .filter(other -> !other.equals(company) && !other.value().equals(owner))
                .findFirst()
                .orElseThrow();
    }

    /** Somebody else at its table who is asked about the card that it declined. */
    OrganisationId neighbour() {
        return TableProgress.answerers(plan(), plan().table(table).orElseThrow(), declined).stream()
                .map(OrganisationId::new)
                .findFirst()
                .orElseThrow();
    }

    OrganisationId merged() {
        return merged(company);
    }

    /** Keeps a duplicate of it. */
    OrganisationId merged(OrganisationId gone) {
        start();
        OrganisationId kept =
                directory.register(coordinator, NewOrganisation.named("Doublon " + gone, OrganisationKind.COMPANY));
        merge(gone, kept);
        eventually("it attends under its new id", () -> events.participants(coordinator, event).stream()
                .anyMatch(one -> one.organisation().equals(kept)));
        return kept;
    }

    private void start() {
        if (events.event(coordinator, event).orElseThrow().state() == EventState.OPEN) {
            events.move(coordinator, event, EventState.RUNNING);
        }
    }

    void merge(OrganisationId gone, OrganisationId kept) {
        MergingFixture.merge(organisations, coordinator, gone, kept);
    }

    /** Somebody else is moved, and the room is told. */
    void release() {
        OrganisationId moved = exchange.companies.getLast();
        PlanVersion before = reading.sheet(coordinator, event).current();
        int seen = before == null ? 0 : before.number();
        PlanVersion made = planning.swap(coordinator, event, moved, exchange.companies.get(6), seen);
        planning.release(coordinator, event, made.number());
    }

    AnswerOutcome say(UUID device, long sequence, UUID card, OrganisationId organisation, Mark mark) {
        return say(device, sequence, table, card, organisation, mark);
    }

    AnswerOutcome say(UUID device, long sequence, int at, UUID card, OrganisationId organisation, Mark mark) {
        Answer answer = new Answer(
                device,
                sequence,
                AnswerSource.SECRETARY,
                at,
                Phase.OFFERS,
                1,
                card,
                Map.of(organisation.value(), mark));
        return answers.take(coordinator, event.value(), List.of(answer)).getFirst();
    }

    /** What the tablet, the page without a script and the paper grid show. */
    List<String> onTheGrids(OrganisationId organisation, UUID card) {
        String number = plan().card(card).orElseThrow().number();
        Document page = desk.page(
                "/events/%s/exchange/secretary?table=%d&phase=OFFERS&round=1&card=%s".formatted(event, table, number));
        return List.of(
                running.book(coordinator, event.value())
                        .mark(card, organisation.value())
                        .name(),
                page.select("input[name=mark.%s][checked]".formatted(organisation))
                        .val(),
                paperGrid()
                        .select("select[name=mark.%s.%s] option[selected]".formatted(card, organisation))
                        .val());
    }

    Document paperGrid() {
        return desk.page("/events/%s/exchange/paper-grid?table=%d&phase=OFFERS&round=1".formatted(event, table));
    }

    Mark result(OrganisationId organisation, UUID card) {
        return outcome().cards().stream()
                .filter(each -> each.card().id().value().equals(card))
                .findFirst()
                .orElseThrow()
                .marks()
                .getOrDefault(organisation, Mark.BLANK);
    }

    Outcome outcome() {
        return outcomes.of(coordinator, event);
    }

    boolean isAway(OrganisationId organisation) {
        return look().latecomers().left().containsKey(organisation.value());
    }

    private List<UUID> asked(OrganisationId organisation) {
        RoundPlan.Table hers = tableOf(organisation);
        return plan().visit(Phase.OFFERS, 1, hers.number()).orElseThrow().cards().stream()
                .filter(card -> TableProgress.answerers(plan(), hers, card).contains(organisation.value()))
                .toList();
    }

    RoundPlan.Table tableOf(OrganisationId organisation) {
        return plan().tables().stream()
                .filter(each -> each.seats().stream()
                        .anyMatch(seat -> seat.organisation().equals(organisation.value())))
                .findFirst()
                .orElseThrow();
    }

    RoundPlan plan() {
        return look().plan().orElseThrow();
    }

    RunningExchange look() {
        return running.look(coordinator, event.value());
    }
}
