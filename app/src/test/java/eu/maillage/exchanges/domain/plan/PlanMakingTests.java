package eu.maillage.exchanges.domain.plan;

import static eu.maillage.exchanges.domain.plan.Morning.guest;
import static eu.maillage.exchanges.domain.plan.Morning.id;
import static eu.maillage.exchanges.domain.plan.Morning.seating;
import static eu.maillage.exchanges.domain.plan.Morning.tables;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.cards.CardKind;
import eu.maillage.cards.Category;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.events.BroughtCard;
import eu.maillage.events.Event;
import eu.maillage.events.EventKind;
import eu.maillage.events.EventState;
import eu.maillage.events.Participant;
import eu.maillage.events.ParticipantState;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanMakingTests {

    private static final Event EVENT = new Event(
            Morning.EVENT,
            EventKind.EXCHANGE,
            "Bourse",
            LocalDate.of(2026, 11, 26),
            LocalTime.of(8, 30),
            LocalTime.of(12, 30),
            null,
            null,
            null,
            true,
            EventState.OPEN,
            1);

    private static Assembly assembly(List<BroughtCard> cards, ParticipantState... states) {
        List<Participant> participants = new ArrayList<>();
        Map<OrganisationId, OrganisationFace> faces = new HashMap<>();
        for (int place = 0; place < states.length; place++) {
            OrganisationId id = id(place + 1);
            participants.add(new Participant(Morning.EVENT, id, null, states[place], false, null, false, null));
            faces.put(
                    id,
                    new OrganisationFace(
                            id,
                            "Structure " + (place + 1),
                            OrganisationKind.COMPANY,
                            null,
                            null,
                            null,
                            null,
                            null,
                            List.of(),
                            false));
        }
        return new Assembly(EVENT, participants, faces, cards);
    }

    private static final ParticipantState COMES = ParticipantState.CONFIRMED;
    private static final ParticipantState ABSENT = ParticipantState.ABSENT;

    @Test
    void theCardsOfAnAbsentCompanyJoinTheSmallestBatch() {
        List<BroughtCard> cards = List.of(
                Morning.card(CardKind.OFFER, 1, 1, Category.SPACE), Morning.card(CardKind.OFFER, 2, 3, Category.SPACE));
        PlanMaking making = new PlanMaking(assembly(cards, COMES, COMES, ABSENT));
        PlanContent plan = making.searched(
                tables(2, 1, 2), seating(new int[] {1}, new int[] {2}), new Proof(0, 0, true, 0.1, null));
        assertThat(plan.seating().tableOf(id(3))).contains(2);
        assertThat(plan.cards()).hasSize(2);
    }

    @Test
    void anAbsentCompanyWithoutCardsHasNoPlace() {
        PlanMaking making = new PlanMaking(assembly(List.of(), COMES, COMES, ABSENT));
        PlanContent plan = making.searched(
                tables(2, 1, 2), seating(new int[] {1}, new int[] {2}), new Proof(0, 0, true, 0.1, null));
        assertThat(plan.seating().has(id(3))).isFalse();
    }

    @Test
    void aNewcomerIsSeatedAndNobodyElseMoves() {
        Assembly assembly = assembly(List.of(), COMES, COMES, COMES);
        SeatingQuestion question = new SeatingQuestion(assembly.guests(), tables(2, 1, 3), List.of());
        Seating before = seating(new int[] {1}, new int[] {2});
        Seating after = new PlanMaking(assembly).updated(before, question);
        assertThat(after.tableOf(id(1))).contains(1);
        assertThat(after.tableOf(id(2))).contains(2);
        assertThat(after.has(id(3))).isTrue();
    }

    @Test
    void whoeverDoesNotTakePartAnyMoreLosesTheSeatAndTheAbsentKeepIt() {
        Assembly assembly = assembly(List.of(), COMES, ABSENT);
        SeatingQuestion question = new SeatingQuestion(assembly.guests(), tables(2, 1, 3), List.of());
        Seating after = new PlanMaking(assembly).updated(seating(new int[] {1, 2}, new int[] {9}), question);
        assertThat(after).isEqualTo(seating(new int[] {1, 2}, new int[] {}));
    }

    @Test
    void aProofHoldsOnlyForTheSeatingItWasFoundWith() {
        Assembly assembly = assembly(List.of(), COMES, COMES);
        PlanMaking making = new PlanMaking(assembly);
        PlanContent plan = making.searched(
                tables(2, 0, 2), seating(new int[] {1}, new int[] {2}), new Proof(0, 0, true, 0.1, null));
        assertThat(making.following(plan, plan.seating()).proof()).isNotNull();
        assertThat(making.following(plan, seating(new int[] {1, 2}, new int[] {}))
                        .proof())
                .isNull();
    }

    @Test
    void aPlanForTheRoomNamesEverybodyAndLeavesOutWhatWasTakenBack() {
        List<BroughtCard> cards = List.of(
                Morning.card(CardKind.OFFER, 1, 1, Category.SPACE), Morning.card(CardKind.OFFER, 2, 2, Category.SPACE));
        Assembly before = assembly(cards, COMES, COMES, ABSENT);
        PlanContent plan =
                new PlanMaking(before).content(tables(2, 1, 2), seating(new int[] {1}, new int[] {2, 3}), null);
        Assembly now = new Assembly(EVENT, before.participants(), before.faces(), cards.subList(0, 1));
        var room = RoomPlan.of(plan, now);
        assertThat(room.cards()).extracting(card -> card.number()).containsExactly("A-01");
        assertThat(room.tables().get(1).seats())
                .extracting(seat -> seat.name() + seat.present())
                .containsExactly("Structure 2true", "Structure 3false");
        assertThat(room.phases().getFirst().rounds().getFirst().visits()).allSatisfy(visit -> assertThat(visit.cards())
                .doesNotContain(cards.get(1).id().value()));
    }

    @Test
    void aGuestIsKnownByZoneAndTrade() {
        assertThat(guest(1, "Port", "43").isNeighbourOf(guest(2, "Port", "10"))).isTrue();
        assertThat(guest(1, "Port", "43").competesWith(guest(2, "Port", "10"))).isFalse();
    }
}
