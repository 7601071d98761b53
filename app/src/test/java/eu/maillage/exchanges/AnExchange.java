package eu.maillage.exchanges;

import eu.maillage.cards.CardId;
import eu.maillage.cards.CardKind;
import eu.maillage.cards.CardText;
import eu.maillage.cards.Cards;
import eu.maillage.cards.Category;
import eu.maillage.directory.Directory;
import eu.maillage.directory.NewContact;
import eu.maillage.directory.NewOrganisation;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.directory.ZoneId;
import eu.maillage.events.BroughtCard;
import eu.maillage.events.EventId;
import eu.maillage.events.EventKind;
import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.events.NewEvent;
import eu.maillage.tenancy.Asker;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** An exchange that is announced, with companies in two zones that brought two offers and two needs each. */
public final class AnExchange {

    private static final List<String> SECTORS =
            List.of("10.71C", "16.24Z", "25.62B", "43.32A", "49.41A", "56.10A", "62.01Z", "71.12B", "81.21Z", "95.11Z");
    private static final Category[] CATEGORIES = Category.values();

    public final Asker coordinator;
    public final EventId event;
    public final List<OrganisationId> companies = new ArrayList<>();

    private final Events events;
    private final Cards cards;
    private final Directory directory;

    public AnExchange(Asker coordinator, Events events, Cards cards, Directory directory, int companies) {
        this.coordinator = coordinator;
        this.events = events;
        this.cards = cards;
        this.directory = directory;
        this.event = events.plan(
                coordinator,
                new NewEvent(
                        EventKind.EXCHANGE,
                        "Bourse des Acacias",
                        LocalDate.of(2026, 11, 26),
                        LocalTime.of(8, 30),
                        LocalTime.of(12, 30),
                        "Menuiserie Roux",
                        "3 rue des Acacias",
                        null,
                        false));
        for (int number = 1; number <= companies; number++) {
            OrganisationId company = aCompany("Entreprise n° " + number, number);
            this.companies.add(company);
            events.expect(coordinator, event, company, null);
        }
        events.move(coordinator, event, EventState.OPEN);
        events.bringAll(coordinator, event);
    }

    /** A company with one contact, two offers and two needs, that does not attend yet. */
    public OrganisationId aCompany(String name, int number) {
        ZoneId zone = directory.zone(coordinator, number % 2 == 0 ? "Bel-Air" : "Le Port");
        OrganisationId company = directory.register(
                coordinator,
                new NewOrganisation(
                        name,
                        OrganisationKind.COMPANY,
                        null,
                        SECTORS.get(number % SECTORS.size()),
                        zone,
                        null,
                        null,
                        null));
        directory.addContact(
                coordinator,
                company,
                new NewContact(
                        "Contact " + number,
                        "Gérante",
                        "contact" + number + "@exemple.fr",
                        "+33 4 50 00 00 " + number));
        for (int place = 0; place < 2; place++) {
            card(
                    company,
                    CardKind.OFFER,
                    CATEGORIES[(number + place) % CATEGORIES.length],
                    "Offre %d.%d".formatted(number, place));
            card(
                    company,
                    CardKind.NEED,
                    CATEGORIES[(number * 3 + place) % CATEGORIES.length],
                    "Besoin %d.%d".formatted(number, place));
        }
        return company;
    }

    public CardId card(OrganisationId company, CardKind kind, Category category, String title) {
        return cards.add(coordinator, company, CardText.of(kind, category, title, null));
    }

    public List<BroughtCard> cards() {
        return events.cards(coordinator, event);
    }
}
