package eu.maillage.demo;

import eu.maillage.accounts.People;
import eu.maillage.cards.Cards;
import eu.maillage.directory.ConsentMeans;
import eu.maillage.directory.ContactId;
import eu.maillage.directory.Directory;
import eu.maillage.directory.NewContact;
import eu.maillage.directory.NewOrganisation;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.Purpose;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import eu.maillage.tenancy.Role;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Fills the demonstration's territory all at once: whoever stops it half-way finds nothing of it. */
@Component
@InTerritory
@ConditionalOnProperty("maillage.demo")
class DemoRegister {

    private static final Map<String, String> STREETS = Map.of(
            "Les Tanneries", "rue des Roseaux",
            "Port-aux-Bois", "quai des Bateliers",
            "Bel-Air", "avenue du Moulin",
            "La Plaine-Ouest", "chemin des Alouettes",
            "Technopôle de la Lande", "allée des Bruyères");

    private final DemoTerritory territory;
    private final People people;
    private final Directory directory;
    private final Cards cards;

    DemoRegister(DemoTerritory territory, People people, Directory directory, Cards cards) {
        this.territory = territory;
        this.people = people;
        this.directory = directory;
        this.cards = cards;
    }

    /** Makes the territory that the asker names, with its team, its organisations and their cards. */
    public void fill(Asker asker) {
        territory.found(asker.territory());
        people.invite(asker, "Camille Brume", DemoTerritory.COORDINATOR, Role.COORDINATOR);
        people.invite(asker, "Dominique Belvédère", DemoTerritory.OBSERVER, Role.OBSERVER);
        List<DemoOrganisation> organisations = DemoBook.organisations();
        for (int number = 1; number <= organisations.size(); number++) {
            register(asker, organisations.get(number - 1), number);
        }
    }

    private void register(Asker asker, DemoOrganisation organisation, int number) {
        OrganisationId id = directory.register(asker, particulars(asker, organisation, number));
        contact(asker, id, organisation, number);
        organisation.cards().forEach(card -> cards.add(asker, id, card));
    }

    private NewOrganisation particulars(Asker asker, DemoOrganisation organisation, int number) {
        return new NewOrganisation(
                organisation.name(),
                organisation.kind(),
                DemoSiret.of(number),
                organisation.sector(),
                directory.zone(asker, organisation.zone()),
                "%d, %s".formatted(number, STREETS.get(organisation.zone())),
                null,
                organisation.commune());
    }

    private void contact(Asker asker, OrganisationId id, DemoOrganisation organisation, int number) {
        ContactId contact = directory.addContact(
                asker,
                id,
                new NewContact(
                        organisation.contact(),
                        organisation.role(),
                        address(organisation.contact()),
                        // 06 39 98 is kept by the French regulator for films and books.
                        "06 39 98 %02d %02d".formatted(number, 10 + number)));
        directory.consent(asker, contact, Purpose.INVITATIONS, true, ConsentMeans.PAPER);
        directory.consent(asker, contact, Purpose.SHARING, organisation.shares(), ConsentMeans.PAPER);
        directory.consent(asker, contact, Purpose.FOLLOW_UP, true, ConsentMeans.PAPER);
    }

    private static String address(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]+", ".");
        return plain + "@example.org";
    }
}
