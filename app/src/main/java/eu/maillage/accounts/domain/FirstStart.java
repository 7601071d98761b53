package eu.maillage.accounts.domain;

import eu.maillage.accounts.People;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Ids;
import eu.maillage.tenancy.Role;
import eu.maillage.tenancy.Territories;
import eu.maillage.tenancy.Territory;
import eu.maillage.tenancy.TerritoryId;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The first start of an installation: its territory and that territory's first coordinator. */
@Component
public class FirstStart {

    private final Territories territories;
    private final People people;
    private final Secret code = Secret.make();

    FirstStart(Territories territories, People people) {
        this.territories = territories;
        this.people = people;
    }

    /** Whether nothing is here yet. */
    public boolean needed() {
        return territories.all().isEmpty();
    }

    /** What the operator reads on the console: whoever holds it may set up. It changes at each start. */
    public String code() {
        return code.text();
    }

    /** Whether this is the code, as long as it is needed. */
    public boolean accepts(String text) {
        return needed() && java.security.MessageDigest.isEqual(new Secret(text).hash(), code.hash());
    }

    /** Makes the territory and lets its first coordinator in. */
    @Transactional
    public SignedIn setUp(String territoryName, ZoneId zone, String name, String email, String language) {
        Asker application = addTerritory(territoryName, zone, language);
        People.Invitation invitation = people.invite(application, name, email, Role.COORDINATOR);
        UUID person =
                switch (invitation) {
                    case People.Invited invited -> invited.person().value();
                    case People.AlreadyHere here -> here.person().value();
                };
        return SignedIn.asPerson(application.territory(), person);
    }

    private Asker addTerritory(String name, ZoneId zone, String language) {
        TerritoryId id = new TerritoryId(Ids.next());
        territories.add(new Territory(id, slug(name), name.strip(), zone, language));
        return Asker.application(id);
    }

    static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "territoire" : plain;
    }
}
