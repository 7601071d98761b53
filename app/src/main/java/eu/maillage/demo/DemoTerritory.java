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
import eu.maillage.tenancy.Ids;
import eu.maillage.tenancy.NotFound;
import eu.maillage.tenancy.Role;
import eu.maillage.tenancy.Territories;
import eu.maillage.tenancy.Territory;
import eu.maillage.tenancy.TerritoryId;
import java.net.URI;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The fictitious agglomération of Val-de-Brume: its team, its organisations and their cards. */
@Component
@ConditionalOnProperty("maillage.demo")
class DemoTerritory {

    static final String COORDINATOR = "camille.brume@example.org";
    static final String OBSERVER = "elu.brume@example.org";
    private static final String SLUG = "val-de-brume";

    private final Territories territories;
    private final People people;
    private final Directory directory;
    private final Cards cards;

    DemoTerritory(Territories territories, People people, Directory directory, Cards cards) {
        this.territories = territories;
        this.people = people;
        this.directory = directory;
        this.cards = cards;
    }

    /** An organisation of the demonstration, in the directory. */
    record Registered(OrganisationId organisation, ContactId contact) {}

    boolean exists() {
        return territories.all().stream().anyMatch(territory -> territory.slug().equals(SLUG));
    }

    Asker asker() {
        return territories.all().stream()
                .filter(territory -> territory.slug().equals(SLUG))
                .findFirst()
                .map(territory -> Asker.application(territory.id()))
                .orElseThrow(() -> new IllegalStateException("No demonstration. Maybe it was not seeded yet."));
    }

    Asker create() {
        TerritoryId id = new TerritoryId(Ids.next());
        territories.add(new Territory(id, SLUG, "Val-de-Brume Agglomération", ZoneId.of("Europe/Paris"), "fr"));
        Asker asker = Asker.application(id);
        people.invite(asker, "Camille Brume", COORDINATOR, Role.COORDINATOR, "fr");
        people.invite(asker, "Dominique Belvédère", OBSERVER, Role.OBSERVER, "fr");
        return asker;
    }

    /** The path of a fresh sign-in link of the person who holds this role. */
    String signInPath(DemoRole role) {
        Asker asker = asker();
        String email = role == DemoRole.COORDINATOR ? COORDINATOR : OBSERVER;
        return people.all(asker).stream()
                .filter(person -> person.email().equals(email))
                .findFirst()
                .map(person -> URI.create(people.signInLink(asker, person.id())).getPath())
                .orElseThrow(() -> new NotFound("Nobody of the demonstration has the address of the " + role));
    }

    List<Registered> register(Asker asker) {
        List<Registered> registered = new ArrayList<>();
        for (DemoOrganisation organisation : DemoBook.organisations()) {
            OrganisationId id = directory.register(asker, particulars(asker, organisation, registered.size() + 1));
            ContactId contact = contact(asker, id, organisation, registered.size() + 1);
            organisation.cards().forEach(card -> cards.add(asker, id, card));
            registered.add(new Registered(id, contact));
        }
        return registered;
    }

    private NewOrganisation particulars(Asker asker, DemoOrganisation organisation, int number) {
        return new NewOrganisation(
                organisation.name(),
                organisation.kind(),
                siret(number),
                organisation.sector(),
                directory.zone(asker, organisation.zone()),
                "%d, rue des Roseaux".formatted(number),
                null,
                organisation.commune());
    }

    private ContactId contact(Asker asker, OrganisationId id, DemoOrganisation organisation, int number) {
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
        return contact;
    }

    /** A number that passes its check and that no real establishment bears: SIREN are never given below 001. */
    private static String siret(int number) {
        String open = "0000%05d0001".formatted(number * 10);
        for (int check = 0; check <= 9; check++) {
            for (int middle = 0; middle <= 9; middle++) {
                String siren = open.substring(0, 8) + middle;
                if (luhn(siren) && luhn(siren + "0001" + check)) {
                    return siren + "0001" + check;
                }
            }
        }
        throw new IllegalStateException("No check digit for %d. Maybe the pattern lost a digit.".formatted(number));
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    private static String address(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]+", ".");
        return plain + "@example.org";
    }
}
