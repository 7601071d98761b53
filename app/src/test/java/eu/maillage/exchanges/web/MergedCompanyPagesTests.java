package eu.maillage.exchanges.web;

import static eu.maillage.exchanges.web.RoomAtWork.TAKEN;
import static eu.maillage.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.OrganisationId;
import eu.maillage.events.AnEvent;
import eu.maillage.events.EventId;
import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.exchanges.domain.AnswerOutcome;
import eu.maillage.exchanges.domain.AnswerRefusal;
import eu.maillage.exchanges.domain.Mark;
import eu.maillage.exchanges.domain.Phase;
import eu.maillage.tenancy.Ids;
import eu.maillage.testing.MaillageTest;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What a company answered at its table stands after it was merged while the room is at work. */
@MaillageTest
class MergedCompanyPagesTests {

    private final RoomAtWork room;
    private final Events events;
    private final OrganisationId company;
    private final UUID wanted;
    private final UUID declined;
    private final UUID tablet;

    MergedCompanyPagesTests(ApplicationContext beans, Events events) {
        this.room = new RoomAtWork(beans);
        this.events = events;
        this.company = room.company;
        this.wanted = room.wanted;
        this.declined = room.declined;
        this.tablet = room.tablet;
    }

    @Test
    void theGridsShowWhatItAnsweredBeforeAndAfterTheNextPlan() {
        OrganisationId kept = room.merged();
        assertThat(room.onTheGrids(kept, wanted)).containsOnly("YES");

        room.release();

        assertThat(room.onTheGrids(kept, wanted)).containsOnly("YES");
        assertThat(room.onTheGrids(kept, declined)).containsOnly("NO");
    }

    @Test
    void itsNewestAnswerStandsUnderWhicheverIdItIsSent() {
        OrganisationId kept = room.merged();
        room.release();

        assertThat(room.say(tablet, 3, wanted, kept, Mark.NO)).isEqualTo(TAKEN);
        assertThat(room.result(kept, wanted)).isEqualTo(Mark.NO);
        assertThat(room.say(tablet, 5, wanted, company, Mark.YES)).isEqualTo(TAKEN);
        assertThat(room.result(kept, wanted)).isEqualTo(Mark.YES);
        assertThat(room.say(tablet, 4, wanted, kept, Mark.NO))
                .as("arrives late")
                .isEqualTo(TAKEN);
        assertThat(room.result(kept, wanted)).isEqualTo(Mark.YES);
        assertThat(room.say(Ids.next(), 1, wanted, kept, Mark.NO)).isEqualTo(TAKEN);
        assertThat(room.result(kept, wanted)).isEqualTo(Mark.NO);
        assertThat(room.outcome().results(company)).isEmpty();
    }

    @Test
    void whatWasTakenBeforeIsAcknowledgedAgainAndCountsOnce() {
        OrganisationId kept = room.merged();
        room.release();
        room.say(tablet, 3, wanted, kept, Mark.NO);

        assertThat(room.say(tablet, 1, wanted, company, Mark.YES)).isEqualTo(TAKEN);

        assertThat(room.result(kept, wanted)).isEqualTo(Mark.NO);
        assertThat(room.say(tablet, 1, wanted, kept, Mark.YES))
                .isEqualTo(new AnswerOutcome.Refused(AnswerRefusal.NUMBER_USED_TWICE));
    }

    @Test
    void itAnswersNoCardOfItsOwnUnderAnyOfItsIds() {
        OrganisationId kept = room.merged();
        room.release();
        UUID own = room.plan().cards().stream()
                .filter(card -> card.phase() == Phase.OFFERS)
                .filter(card -> card.organisation().equals(kept.value()))
                .findFirst()
                .orElseThrow()
                .id();

        assertThat(room.say(tablet, 3, own, company, Mark.YES))
                .isEqualTo(new AnswerOutcome.Refused(AnswerRefusal.OWN_CARD));
    }

    @Test
    void aCompanyMergedTwiceIsStillTheOneThatAnswered() {
        OrganisationId last = room.merged(room.merged());
        room.release();

        assertThat(room.onTheGrids(last, wanted)).containsOnly("YES");
        assertThat(room.say(tablet, 3, wanted, company, Mark.NO)).isEqualTo(TAKEN);
        assertThat(room.result(last, wanted)).isEqualTo(Mark.NO);
    }

    @Test
    void aPaperGridThatWasOpenAllTheWhileIsTakenInUnderTheIdOfToday() {
        Document grid = room.paperGrid();
        OrganisationId kept = room.merged();
        room.release();
        grid.select("select[name=mark.%s.%s]".formatted(wanted, company))
                .select("option")
                .forEach(option -> {
                    option.removeAttr("selected");
                    if (option.val().equals("NO")) {
                        option.attr("selected", "");
                    }
                });
        grid.select("input[name=read][value=%s]".formatted(declined)).attr("checked", "");

        assertThat(room.desk.send(grid, "form#paper")).hasStatus3xxRedirection();

        assertThat(room.result(kept, wanted)).isEqualTo(Mark.NO);
        assertThat(room.result(kept, declined)).isEqualTo(Mark.NO);
    }

    @Test
    void theTabletIsToldUnderWhichIdItGoesOn() {
        OrganisationId kept = room.merged();
        room.release();

        assertThat(room.desk.get("/events/" + room.event + "/exchange/secretary/content"))
                .bodyJson()
                .extractingPath("$.former['%s']".formatted(company))
                .isEqualTo(kept.toString());
    }

    @Test
    void ofTwoWhoSatThereAndAttendAsOneTheNewestOfBothStands() {
        room.takeBack();
        OrganisationId twin = room.twin();
        room.say(Ids.next(), 1, room.tableOf(twin).number(), wanted, twin, Mark.NO);

        room.merge(company, twin);

        eventually(
                "one of them attends",
                () -> events.participants(room.coordinator, room.event).size() == 7);
        assertThat(room.result(twin, wanted)).isEqualTo(Mark.NO);
        assertThat(room.onTheGrids(twin, wanted)).containsOnly("NO");
        assertThat(room.say(tablet, 3, wanted, company, Mark.YES)).isEqualTo(TAKEN);
        assertThat(room.result(twin, wanted)).isEqualTo(Mark.YES);
        assertThat(room.outcome().results(company)).isEmpty();
    }

    @Test
    void ofTwoWhoAttendARunningEventEachKeepsItsSeatAndTheResultsCountOne() {
        events.move(room.coordinator, room.event, EventState.RUNNING);
        OrganisationId twin = room.twin();
        room.say(Ids.next(), 1, room.tableOf(twin).number(), wanted, twin, Mark.NO);
        EventId ahead = events.plan(room.coordinator, AnEvent.called("Bourse du Port"));
        events.expect(room.coordinator, ahead, company, null);

        room.merge(company, twin);

        eventually("the event ahead has followed", () -> events.participants(room.coordinator, ahead).stream()
                .anyMatch(one -> one.organisation().equals(twin)));
        assertThat(room.onTheGrids(company, wanted)).containsOnly("YES");
        assertThat(room.onTheGrids(twin, wanted)).first().isEqualTo("NO");
        assertThat(room.result(twin, wanted)).as("of one company").isEqualTo(Mark.YES);
        assertThat(room.outcome().results(company)).isEmpty();
    }

    @Test
    void anEventThatIsOverKeepsItsResultsAndTakesNothingMore() {
        List.of(EventState.RUNNING, EventState.CLOSED)
                .forEach(state -> events.move(room.coordinator, room.event, state));

        OrganisationId kept = room.merged();

        assertThat(room.result(kept, wanted)).isEqualTo(Mark.YES);
        assertThat(room.say(tablet, 3, wanted, kept, Mark.NO))
                .isEqualTo(new AnswerOutcome.Refused(AnswerRefusal.EVENT_CLOSED));
        assertThat(room.result(kept, wanted)).isEqualTo(Mark.YES);
    }
}
