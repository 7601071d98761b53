package eu.maillage.exchanges.web;

import static eu.maillage.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.cards.Cards;
import eu.maillage.directory.Directory;
import eu.maillage.directory.NewOrganisation;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.directory.domain.Merging;
import eu.maillage.directory.domain.Organisations;
import eu.maillage.events.AnEvent;
import eu.maillage.events.EventId;
import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.events.ParticipantState;
import eu.maillage.exchanges.AnExchange;
import eu.maillage.exchanges.domain.Answer;
import eu.maillage.exchanges.domain.AnswerDesk;
import eu.maillage.exchanges.domain.AnswerOutcome;
import eu.maillage.exchanges.domain.AnswerRefusal;
import eu.maillage.exchanges.domain.AnswerSource;
import eu.maillage.exchanges.domain.ControlRoom;
import eu.maillage.exchanges.domain.Mark;
import eu.maillage.exchanges.domain.Phase;
import eu.maillage.exchanges.domain.RoundPlan;
import eu.maillage.exchanges.domain.RunningExchanges;
import eu.maillage.exchanges.domain.TableProgress;
import eu.maillage.exchanges.domain.after.Outcomes;
import eu.maillage.exchanges.domain.plan.PlanReading;
import eu.maillage.exchanges.domain.plan.PlanVersion;
import eu.maillage.exchanges.domain.plan.Planning;
import eu.maillage.exchanges.domain.plan.SeatingSearches;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Ids;
import eu.maillage.testing.Desk;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A company that answered at its table turns out to be registered twice, and is merged while the room is at work. */
@MaillageTest
class MergedCompanyPagesTests {

    private static final AnswerOutcome TAKEN = new AnswerOutcome.Recorded(Map.of());

    private final Events events;
    private final Directory directory;
    private final Organisations organisations;
    private final Planning planning;
    private final PlanReading reading;
    private final RunningExchanges running;
    private final AnswerDesk answers;
    private final Outcomes outcomes;
    private final Asker coordinator;
    private final Desk desk;
    private final AnExchange exchange;
    private final EventId event;
    private final OrganisationId company;
    private final int table;
    private final UUID wanted;
    private final UUID declined;
    private final UUID tablet = Ids.next();

    MergedCompanyPagesTests(ApplicationContext beans, MockMvcTester web, Given given) {
        events = beans.getBean(Events.class);
        directory = beans.getBean(Directory.class);
        organisations = beans.getBean(Organisations.class);
        planning = beans.getBean(Planning.class);
        reading = beans.getBean(PlanReading.class);
        running = beans.getBean(RunningExchanges.class);
        answers = beans.getBean(AnswerDesk.class);
        outcomes = beans.getBean(Outcomes.class);
        coordinator = given.aCoordinator();
        desk = new Desk(web, coordinator);
        exchange = new AnExchange(coordinator, events, beans.getBean(Cards.class), directory, 8);
        event = exchange.event;
        beans.getBean(SeatingSearches.class).searchNow(coordinator, event, 1);
        planning.release(coordinator, event, 1);
        beans.getBean(ControlRoom.class).start(coordinator, event.value(), Phase.OFFERS, 0);
        company = exchange.companies.getFirst();
        table = tableOf(company).number();
        List<UUID> asked = asked(company);
        wanted = asked.getFirst();
        declined = asked.get(1);
        assertThat(say(tablet, 1, wanted, company, Mark.YES)).isEqualTo(TAKEN);
        assertThat(say(tablet, 2, declined, company, Mark.NO)).isEqualTo(TAKEN);
    }

    @Test
    void theGridsShowWhatItAnsweredBeforeAndAfterTheNextPlan() {
        OrganisationId kept = merged();
        assertThat(onTheGrids(kept, wanted)).containsOnly("YES");

        release();

        assertThat(onTheGrids(kept, wanted)).containsOnly("YES");
        assertThat(onTheGrids(kept, declined)).containsOnly("NO");
    }

    @Test
    void itsNewestAnswerStandsUnderWhicheverIdItIsSent() {
        OrganisationId kept = merged();
        release();

        assertThat(say(tablet, 3, wanted, kept, Mark.NO)).isEqualTo(TAKEN);
        assertThat(result(kept, wanted)).isEqualTo(Mark.NO);
        assertThat(say(tablet, 5, wanted, company, Mark.YES)).isEqualTo(TAKEN);
        assertThat(result(kept, wanted)).isEqualTo(Mark.YES);
        assertThat(say(tablet, 4, wanted, kept, Mark.NO)).as("arrives late").isEqualTo(TAKEN);
        assertThat(result(kept, wanted)).isEqualTo(Mark.YES);
        assertThat(say(Ids.next(), 1, wanted, kept, Mark.NO)).isEqualTo(TAKEN);
        assertThat(result(kept, wanted)).isEqualTo(Mark.NO);
        assertThat(outcome().results(company)).isEmpty();
    }

    @Test
    void whatWasTakenBeforeIsAcknowledgedAgainAndCountsOnce() {
        OrganisationId kept = merged();
        release();
        say(tablet, 3, wanted, kept, Mark.NO);

        assertThat(say(tablet, 1, wanted, company, Mark.YES)).isEqualTo(TAKEN);

        assertThat(result(kept, wanted)).isEqualTo(Mark.NO);
        assertThat(say(tablet, 1, wanted, kept, Mark.YES))
                .isEqualTo(new AnswerOutcome.Refused(AnswerRefusal.NUMBER_USED_TWICE));
    }

    @Test
    void itAnswersNoCardOfItsOwnUnderAnyOfItsIds() {
        OrganisationId kept = merged();
        release();
        UUID own = plan().cards().stream()
                .filter(card -> card.phase() == Phase.OFFERS)
                .filter(card -> card.organisation().equals(kept.value()))
                .findFirst()
                .orElseThrow()
                .id();

        assertThat(say(tablet, 3, own, company, Mark.YES)).isEqualTo(new AnswerOutcome.Refused(AnswerRefusal.OWN_CARD));
    }

    @Test
    void itKeepsItsTableAndIsNoNewcomer() {
        OrganisationId kept = merged();
        assertThat(participant(kept)).contains("Table " + table);

        release();

        assertThat(participant(kept)).contains("Table " + table);
        assertThat(running.look(coordinator, event.value()).latecomers().has(kept.value()))
                .isFalse();
        assertThat(desk.page("/events/" + event + "/exchange/live").text())
                .contains("Placées depuis le début")
                .doesNotContain("Doublon");
    }

    @Test
    void aCompanyMergedTwiceIsStillTheOneThatAnswered() {
        OrganisationId last = merged(merged());
        release();

        assertThat(onTheGrids(last, wanted)).containsOnly("YES");
        assertThat(say(tablet, 3, wanted, company, Mark.NO)).isEqualTo(TAKEN);
        assertThat(result(last, wanted)).isEqualTo(Mark.NO);
    }

    @Test
    void aPaperGridThatWasOpenAllTheWhileIsTakenInUnderTheIdOfToday() {
        Document grid = paperGrid();
        OrganisationId kept = merged();
        release();
        grid.select("select[name=mark.%s.%s]".formatted(wanted, company))
                .select("option")
                .forEach(option -> {
                    option.removeAttr("selected");
                    if (option.val().equals("NO")) {
                        option.attr("selected", "");
                    }
                });
        grid.select("input[name=read][value=%s]".formatted(declined)).attr("checked", "");

        assertThat(desk.send(grid, "form#paper")).hasStatus3xxRedirection();

        assertThat(result(kept, wanted)).isEqualTo(Mark.NO);
        assertThat(result(kept, declined)).isEqualTo(Mark.NO);
    }

    @Test
    void theTabletIsToldUnderWhichIdItGoesOn() {
        OrganisationId kept = merged();
        release();

        assertThat(desk.get("/events/" + event + "/exchange/secretary/content"))
                .bodyJson()
                .extractingPath("$.former['%s']".formatted(company))
                .isEqualTo(kept.toString());
    }

    @Test
    void whoWasAwayWhenItWasMergedComesBackAsWhoAnsweredBefore() {
        events.mark(coordinator, event, company, ParticipantState.ABSENT);
        eventually("its absence is noted", () -> isAway(company));
        OrganisationId kept = merged();
        assertThat(isAway(kept)).isTrue();
        assertThat(say(tablet, 3, declined, neighbour(), Mark.YES)).isEqualTo(TAKEN);

        events.mark(coordinator, event, kept, ParticipantState.PRESENT);

        eventually("its return is noted", () -> !isAway(kept));
        assertThat(running.look(coordinator, event.value()).latecomers().after())
                .containsOnlyKeys(kept.value());
        assertThat(running.look(coordinator, event.value()).latecomers().has(kept.value()))
                .isFalse();
    }

    @Test
    void anAbsenceNotedByMistakeBeforeItWasMergedIsForgotten() {
        events.mark(coordinator, event, company, ParticipantState.ABSENT);
        eventually("its absence is noted", () -> isAway(company));
        OrganisationId kept = merged();

        events.mark(coordinator, event, kept, ParticipantState.PRESENT);

        eventually("its return is noted", () -> !isAway(kept));
        assertThat(running.look(coordinator, event.value()).latecomers().after())
                .isEmpty();
    }

    @Test
    void goingBackToAnEarlierPlanKeepsItsSeatAndItsCards() {
        planning.move(
                coordinator, event, exchange.companies.getLast(), otherTable(exchange.companies.getLast()), false, 1);
        OrganisationId kept = merged();

        PlanVersion restored = planning.undo(coordinator, event, 2);

        assertThat(restored.content().seating().tableOf(kept)).contains(table);
        assertThat(reading.sheet(coordinator, event).isBehind()).isFalse();
    }

    @Test
    void ofTwoWhoSatThereAndAttendAsOneTheNewestOfBothStands() {
        OrganisationId twin = twin();
        say(Ids.next(), 1, tableOf(twin).number(), wanted, twin, Mark.NO);

        merge(company, twin);

        eventually(
                "one of them attends",
                () -> events.participants(coordinator, event).size() == 7);
        assertThat(result(twin, wanted)).isEqualTo(Mark.NO);
        assertThat(onTheGrids(twin, wanted)).containsOnly("NO");
        assertThat(say(tablet, 3, wanted, company, Mark.YES)).isEqualTo(TAKEN);
        assertThat(result(twin, wanted)).isEqualTo(Mark.YES);
        assertThat(outcome().results(company)).isEmpty();
    }

    @Test
    void ofTwoWhoAttendARunningEventEachKeepsItsSeatAndItsAnswers() {
        events.move(coordinator, event, EventState.RUNNING);
        OrganisationId twin = twin();
        say(Ids.next(), 1, tableOf(twin).number(), wanted, twin, Mark.NO);
        EventId ahead = events.plan(coordinator, AnEvent.called("Bourse du Port"));
        events.expect(coordinator, ahead, company, null);

        merge(company, twin);

        eventually("the event ahead has followed", () -> events.participants(coordinator, ahead).stream()
                .anyMatch(one -> one.organisation().equals(twin)));
        assertThat(result(company, wanted)).isEqualTo(Mark.YES);
        assertThat(result(twin, wanted)).isEqualTo(Mark.NO);
        assertThat(onTheGrids(company, wanted)).containsOnly("YES");
    }

    @Test
    void anEventThatIsOverKeepsItsResultsAndTakesNothingMore() {
        List.of(EventState.RUNNING, EventState.CLOSED).forEach(state -> events.move(coordinator, event, state));

        OrganisationId kept = merged();

        assertThat(result(kept, wanted)).isEqualTo(Mark.YES);
        assertThat(say(tablet, 3, wanted, kept, Mark.NO))
                .isEqualTo(new AnswerOutcome.Refused(AnswerRefusal.EVENT_CLOSED));
        assertThat(result(kept, wanted)).isEqualTo(Mark.YES);
    }

    /** Another company, that may answer the card as well. */
    private OrganisationId twin() {
        UUID owner = plan().card(wanted).orElseThrow().organisation();
        return exchange.companies.stream()
                .filter(other -> !other.equals(company) && !other.value().equals(owner))
                .findFirst()
                .orElseThrow();
    }

    /** Somebody else at its table who is asked about the card that it declined. */
    private OrganisationId neighbour() {
        return TableProgress.answerers(plan(), plan().table(table).orElseThrow(), declined).stream()
                .map(OrganisationId::new)
                .findFirst()
                .orElseThrow();
    }

    private OrganisationId merged() {
        return merged(company);
    }

    /** Keeps a duplicate of it. */
    private OrganisationId merged(OrganisationId gone) {
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

    private void merge(OrganisationId gone, OrganisationId kept) {
        Merging merging = organisations.merging(coordinator, kept, gone);
        organisations.merge(
                coordinator,
                new Merging.Decision(
                        kept,
                        merging.kept().version(),
                        gone,
                        merging.merged().version(),
                        EnumSet.noneOf(Merging.Field.class),
                        false));
    }

    /** Somebody else is moved, and the room is told. */
    private void release() {
        OrganisationId moved = exchange.companies.getLast();
        PlanVersion before = reading.sheet(coordinator, event).current();
        int seen = before == null ? 0 : before.number();
        PlanVersion made = planning.swap(coordinator, event, moved, exchange.companies.get(6), seen);
        planning.release(coordinator, event, made.number());
    }

    private int otherTable(OrganisationId organisation) {
        return tableOf(organisation).number() == 1 ? 2 : 1;
    }

    private AnswerOutcome say(UUID device, long sequence, UUID card, OrganisationId organisation, Mark mark) {
        return say(device, sequence, table, card, organisation, mark);
    }

    private AnswerOutcome say(UUID device, long sequence, int at, UUID card, OrganisationId organisation, Mark mark) {
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
    private List<String> onTheGrids(OrganisationId organisation, UUID card) {
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

    private Document paperGrid() {
        return desk.page("/events/%s/exchange/paper-grid?table=%d&phase=OFFERS&round=1".formatted(event, table));
    }

    private String participant(OrganisationId organisation) {
        return desk.page("/events/" + event + "/participants")
                .select("th:has(a[href=/organisations/%s])".formatted(organisation))
                .text();
    }

    private Mark result(OrganisationId organisation, UUID card) {
        return outcome().cards().stream()
                .filter(each -> each.card().id().value().equals(card))
                .findFirst()
                .orElseThrow()
                .marks()
                .getOrDefault(organisation, Mark.BLANK);
    }

    private eu.maillage.exchanges.domain.after.Outcome outcome() {
        return outcomes.of(coordinator, event);
    }

    private boolean isAway(OrganisationId organisation) {
        return running.look(coordinator, event.value()).latecomers().left().containsKey(organisation.value());
    }

    private List<UUID> asked(OrganisationId organisation) {
        RoundPlan.Table hers = tableOf(organisation);
        return plan().visit(Phase.OFFERS, 1, hers.number()).orElseThrow().cards().stream()
                .filter(card -> TableProgress.answerers(plan(), hers, card).contains(organisation.value()))
                .toList();
    }

    private RoundPlan.Table tableOf(OrganisationId organisation) {
        return plan().tables().stream()
                .filter(each -> each.seats().stream()
                        .anyMatch(seat -> seat.organisation().equals(organisation.value())))
                .findFirst()
                .orElseThrow();
    }

    private RoundPlan plan() {
        return running.look(coordinator, event.value()).plan().orElseThrow();
    }
}
