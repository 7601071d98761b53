package eu.maillage.stories;

import eu.maillage.accounts.People;
import eu.maillage.accounts.People.Invited;
import eu.maillage.cards.Cards;
import eu.maillage.directory.Directory;
import eu.maillage.events.Events;
import eu.maillage.exchanges.AnExchange;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Ids;
import eu.maillage.tenancy.Role;
import eu.maillage.tenancy.TerritoryId;
import eu.maillage.testing.Given;
import eu.maillage.testing.Visitor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Where a story begins: a territory of its own, and its people signed in at their browsers. */
@TestComponent
class Stage {

    private final MockMvcTester web;
    private final Given given;
    private final People people;
    private final Events events;
    private final Cards cards;
    private final Directory directory;

    Stage(MockMvcTester web, Given given, People people, Events events, Cards cards, Directory directory) {
        this.web = web;
        this.given = given;
        this.people = people;
        this.events = events;
        this.cards = cards;
        this.directory = directory;
    }

    TerritoryId aTerritory() {
        return given.aTerritory();
    }

    /** Somebody without any access yet. */
    Visitor aVisitor() {
        return new Visitor(web);
    }

    Visitor aCoordinatorOf(TerritoryId territory) {
        return signedIn(territory, Role.COORDINATOR);
    }

    /** An announced exchange whose companies have brought two offers and two needs each. */
    AnExchange anExchange(TerritoryId territory, int companies) {
        return new AnExchange(given.aCoordinatorOf(territory), events, cards, directory, companies);
    }

    private Visitor signedIn(TerritoryId territory, Role role) {
        Asker asker = given.aCoordinatorOf(territory);
        String email = "visitor" + Ids.next() + "@exemple.fr";
        if (people.invite(asker, "Camille Essai", email, role) instanceof Invited invited) {
            String link = people.signInLink(Asker.application(territory), invited.person());
            return aVisitor().opens(link).presses("Me connecter");
        }
        throw new IllegalStateException("A new address is known already: " + email);
    }
}
