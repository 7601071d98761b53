package eu.maillage.events;

import eu.maillage.cards.CardId;
import eu.maillage.cards.CardKind;
import eu.maillage.cards.CardText;
import eu.maillage.cards.Cards;
import eu.maillage.cards.Category;
import eu.maillage.directory.Directory;
import eu.maillage.directory.NewOrganisation;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Role;
import eu.maillage.tenancy.Scope;
import eu.maillage.testing.Given;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** An event that is being prepared, and a carrier in the directory who does not attend yet. */
public final class AnEvent {

    /** When each event that is made here takes place. */
    public static final LocalDate DAY = LocalDate.of(2026, 12, 3);

    public final Asker coordinator;
    public final EventId event;
    public final OrganisationId carrier;

    private final Cards cards;
    private final Directory directory;
    private final Events events;
    private final Given given;

    public AnEvent(ApplicationContext beans) {
        this.cards = beans.getBean(Cards.class);
        this.directory = beans.getBean(Directory.class);
        this.events = beans.getBean(Events.class);
        this.given = beans.getBean(Given.class);
        this.coordinator = given.aCoordinator();
        this.event = events.plan(coordinator, called("Bourse des Acacias"));
        this.carrier = anOrganisation("Transports Vasseur", "49.41A");
    }

    public static NewEvent called(String name) {
        return new NewEvent(
                EventKind.EXCHANGE,
                name,
                DAY,
                LocalTime.of(8, 30),
                LocalTime.of(12, 30),
                "Menuiserie du Lac",
                "3 rue du Port",
                null,
                true);
    }

    public OrganisationId anOrganisation(String name, @Nullable String sector) {
        return directory.register(
                coordinator, new NewOrganisation(name, OrganisationKind.COMPANY, null, sector, null, null, null, null));
    }

    public Asker managerOf(OrganisationId organisation) {
        return given.aLinkWith(coordinator.territory(), Role.MANAGER, new Scope("organisation", organisation.value()));
    }

    public CardId offer(OrganisationId organisation, String title) {
        return cards.add(coordinator, organisation, CardText.of(CardKind.OFFER, Category.SPACE, title, null));
    }

    /** What is known of an organisation that attends. */
    public Participant participant(OrganisationId organisation) {
        return events.participants(coordinator, event).stream()
                .filter(each -> each.organisation().equals(organisation))
                .findFirst()
                .orElseThrow();
    }
}
