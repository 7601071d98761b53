package eu.maillage.exchanges.web;

import static eu.maillage.exchanges.web.RoomAtWork.TAKEN;
import static eu.maillage.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.OrganisationId;
import eu.maillage.events.Events;
import eu.maillage.events.ParticipantState;
import eu.maillage.exchanges.domain.Mark;
import eu.maillage.exchanges.domain.plan.PlanReading;
import eu.maillage.exchanges.domain.plan.PlanVersion;
import eu.maillage.exchanges.domain.plan.Planning;
import eu.maillage.testing.MaillageTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A company that is merged while the room is at work keeps its seat, and comes and goes as before. */
@MaillageTest
class MergedSeatPagesTests {

    private final RoomAtWork room;
    private final Events events;
    private final Planning planning;
    private final PlanReading reading;

    MergedSeatPagesTests(ApplicationContext beans, Events events, Planning planning, PlanReading reading) {
        this.room = new RoomAtWork(beans);
        this.events = events;
        this.planning = planning;
        this.reading = reading;
    }

    @Test
    void itKeepsItsTableAndIsNoNewcomer() {
        OrganisationId kept = room.merged();
        assertThat(participant(kept)).contains("Table " + room.table);

        room.release();

        assertThat(participant(kept)).contains("Table " + room.table);
        assertThat(room.look().latecomers().has(kept.value())).isFalse();
        assertThat(room.desk.page("/events/" + room.event + "/exchange/live").text())
                .contains("Assises à leur table en cours de route")
                .doesNotContain("Doublon");
    }

    @Test
    void whoWasAwayWhenItWasMergedComesBackAsWhoAnsweredBefore() {
        events.mark(room.coordinator, room.event, room.company, ParticipantState.ABSENT);
        eventually("its absence is noted", () -> room.isAway(room.company));
        OrganisationId kept = room.merged();
        assertThat(room.isAway(kept)).isTrue();
        assertThat(room.say(room.tablet, 3, room.declined, room.neighbour(), Mark.YES))
                .isEqualTo(TAKEN);

        events.mark(room.coordinator, room.event, kept, ParticipantState.PRESENT);

        eventually("its return is noted", () -> !room.isAway(kept));
        assertThat(room.look().latecomers().after()).containsOnlyKeys(kept.value());
        assertThat(room.look().latecomers().has(kept.value())).isFalse();
    }

    @Test
    void anAbsenceNotedByMistakeBeforeItWasMergedIsForgotten() {
        events.mark(room.coordinator, room.event, room.company, ParticipantState.ABSENT);
        eventually("its absence is noted", () -> room.isAway(room.company));
        OrganisationId kept = room.merged();

        events.mark(room.coordinator, room.event, kept, ParticipantState.PRESENT);

        eventually("its return is noted", () -> !room.isAway(kept));
        assertThat(room.look().latecomers().after()).isEmpty();
    }

    @Test
    void goingBackToAnEarlierPlanKeepsItsSeatAndItsCards() {
        planning.move(
                room.coordinator,
                room.event,
                room.exchange.companies.getLast(),
                otherTable(room.exchange.companies.getLast()),
                false,
                1);
        OrganisationId kept = room.merged();

        PlanVersion restored = planning.undo(room.coordinator, room.event, 2);

        assertThat(restored.content().seating().tableOf(kept)).contains(room.table);
        assertThat(reading.sheet(room.coordinator, room.event).isBehind()).isFalse();
    }

    private String participant(OrganisationId organisation) {
        return room.desk
                .page("/events/" + room.event + "/participants")
                .select("th:has(a[href=/organisations/%s])".formatted(organisation))
                .text();
    }

    private int otherTable(OrganisationId organisation) {
        return room.tableOf(organisation).number() == 1 ? 2 : 1;
    }
}
