package eu.maillage.exchanges.web.after;

import static eu.maillage.testing.Eventually.eventually;

import eu.maillage.cards.CardKind;
import eu.maillage.cards.CardText;
import eu.maillage.cards.Cards;
import eu.maillage.cards.Category;
import eu.maillage.directory.ConsentMeans;
import eu.maillage.directory.ContactId;
import eu.maillage.directory.Directory;
import eu.maillage.directory.NewContact;
import eu.maillage.directory.NewOrganisation;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.directory.Purpose;
import eu.maillage.directory.domain.MergingFixture;
import eu.maillage.directory.domain.Organisations;
import eu.maillage.events.Bringing;
import eu.maillage.events.BroughtCardId;
import eu.maillage.events.EventId;
import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.exchanges.domain.Answer;
import eu.maillage.exchanges.domain.AnswerDesk;
import eu.maillage.exchanges.domain.AnswerSource;
import eu.maillage.exchanges.domain.EventFixture;
import eu.maillage.exchanges.domain.Mark;
import eu.maillage.exchanges.domain.Phase;
import eu.maillage.exchanges.domain.PlanPublication;
import eu.maillage.exchanges.domain.RoundPlan;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Ids;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * One table, three organisations, three cards: the baker and the printer like each other's offers, both can answer the
 * mason's need, and the mason says no to the oven. The printer's contact does not agree that others know her.
 */
public final class SmallMorning {

    public final Asker coordinator;
    public final EventId event;
    public final OrganisationId baker;
    public final OrganisationId printer;
    public final OrganisationId mason;
    public final BroughtCardId oven;
    public final BroughtCardId paper;
    final BroughtCardId pallets;

    private final Directory directory;
    private final Cards cards;
    private final Events events;
    private final AnswerDesk desk;
    private final UUID tablet = Ids.next();
    private long sequence = 1;

    public SmallMorning(ApplicationContext application, Asker coordinator) {
        this.coordinator = coordinator;
        directory = application.getBean(Directory.class);
        cards = application.getBean(Cards.class);
        events = application.getBean(Events.class);
        desk = application.getBean(AnswerDesk.class);
        event = new EventId(EventFixture.anEvent(events, coordinator));
        baker = organisation("Boulangerie Martin", "Zoé Martin", "zoe" + tablet + "@exemple.fr", true);
        printer = organisation("Imprimerie du Lac", "Anne Secret", "anne" + tablet + "@exemple.fr", false);
        mason = organisation("Maçonnerie Rossi", "Ugo Rossi", null, true);
        oven = card(baker, CardKind.OFFER, "=2+2 fours disponibles");
        paper = card(printer, CardKind.OFFER, "Chutes de papier");
        pallets = card(mason, CardKind.NEED, "Palettes");
        application.getBean(PlanPublication.class).publish(coordinator, event.value(), plan());
        say(Phase.OFFERS, oven, Map.of(printer, Mark.YES, mason, Mark.NO));
        say(Phase.OFFERS, paper, Map.of(baker, Mark.YES));
        say(Phase.NEEDS, pallets, Map.of(baker, Mark.YES, printer, Mark.YES));
    }

    /** Somebody who was expected, and of whom nothing is known; her address. */
    String aSilentGuest() {
        String address = "ida" + tablet + "@exemple.fr";
        organisation("Filature Muette", "Ida Muette", address, false);
        return address;
    }

    void announce() {
        events.move(coordinator, event, EventState.OPEN);
    }

    public void close() {
        List.of(EventState.OPEN, EventState.RUNNING, EventState.CLOSED)
                .forEach(state -> events.move(coordinator, event, state));
    }

    /** The printer turns out to be another organisation of the directory, which takes her in. */
    public OrganisationId printerBecomes(Organisations organisations, String name) {
        OrganisationId kept = directory.register(coordinator, NewOrganisation.named(name, OrganisationKind.COMPANY));
        printerJoins(organisations, kept);
        eventually("she attends under the id kept", () -> events.participants(coordinator, event).stream()
                .anyMatch(one -> one.organisation().equals(kept)));
        return kept;
    }

    public void printerJoins(Organisations organisations, OrganisationId kept) {
        merge(organisations, printer, kept);
    }

    void merge(Organisations organisations, OrganisationId gone, OrganisationId kept) {
        MergingFixture.merge(organisations, coordinator, gone, kept);
    }

    String bakersAddress() {
        return "zoe" + tablet + "@exemple.fr";
    }

    String printersAddress() {
        return "anne" + tablet + "@exemple.fr";
    }

    String address() {
        return "/events/" + event + "/exchange/results";
    }

    private OrganisationId organisation(String name, String person, @Nullable String email, boolean shares) {
        OrganisationId id = directory.register(coordinator, NewOrganisation.named(name, OrganisationKind.COMPANY));
        ContactId contact =
                directory.addContact(coordinator, id, new NewContact(person, null, email, "04 50 11 22 33"));
        directory.consent(coordinator, contact, Purpose.SHARING, shares, ConsentMeans.PHONE);
        events.expect(coordinator, event, id, contact);
        return id;
    }

    private BroughtCardId card(OrganisationId owner, CardKind kind, String title) {
        var card = cards.add(
                coordinator, owner, CardText.of(kind, Category.MATERIAL, title, "+33 est un début de formule"));
        return switch (events.bring(coordinator, event, card)) {
            case Bringing.Brought brought -> brought.card().id();
            case Bringing other -> throw new IllegalStateException(other.toString());
        };
    }

    private RoundPlan plan() {
        return new RoundPlan(
                List.of(new RoundPlan.Table(
                        1,
                        "Table 1",
                        List.of(
                                new RoundPlan.Seat(baker.value(), "Boulangerie Martin", true),
                                new RoundPlan.Seat(printer.value(), "Imprimerie du Lac", true),
                                new RoundPlan.Seat(mason.value(), "Maçonnerie Rossi", true)))),
                List.of(
                        planned(oven, "A-01", Phase.OFFERS, baker),
                        planned(paper, "A-02", Phase.OFFERS, printer),
                        planned(pallets, "B-01", Phase.NEEDS, mason)),
                List.of(phase(Phase.OFFERS, oven, paper), phase(Phase.NEEDS, pallets)));
    }

    private static RoundPlan.Card planned(BroughtCardId card, String number, Phase phase, OrganisationId owner) {
        return new RoundPlan.Card(
                card.value(), number, phase, owner.value(), "Fiche " + number, "", RoundPlan.Terms.NONE);
    }

    private static RoundPlan.PhasePlan phase(Phase phase, BroughtCardId... cards) {
        List<UUID> ids = List.of(cards).stream().map(BroughtCardId::value).toList();
        return new RoundPlan.PhasePlan(
                phase,
                Duration.ofMinutes(5),
                Duration.ZERO,
                Duration.ZERO,
                List.of(new RoundPlan.Round(List.of(new RoundPlan.Visit(1, 1, ids)))));
    }

    /** What the tablet sent last, once more. */
    void sayAgain(Phase phase, BroughtCardId card, Map<OrganisationId, Mark> said) {
        sequence--;
        say(phase, card, said);
    }

    void say(Phase phase, BroughtCardId card, Map<OrganisationId, Mark> said) {
        Map<UUID, Mark> marks = new HashMap<>();
        said.forEach((organisation, mark) -> marks.put(organisation.value(), mark));
        desk.take(
                coordinator,
                event.value(),
                List.of(new Answer(tablet, sequence++, AnswerSource.SECRETARY, 1, phase, 1, card.value(), marks)));
    }
}
