package eu.maillage.accounts.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.maillage.accounts.CapabilityLink;
import eu.maillage.accounts.CapabilityLinks;
import eu.maillage.accounts.IssuedLink;
import eu.maillage.accounts.LinkId;
import eu.maillage.accounts.People;
import eu.maillage.accounts.Person;
import eu.maillage.accounts.PersonId;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Forbidden;
import eu.maillage.tenancy.Grant;
import eu.maillage.tenancy.Ids;
import eu.maillage.tenancy.NotFound;
import eu.maillage.tenancy.Role;
import eu.maillage.tenancy.Scope;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import eu.maillage.testing.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@MaillageTest
class SignInTests {

    private final Given given;
    private final SignIn signIn;
    private final SignInLetters letters;
    private final People people;
    private final CapabilityLinks links;
    private final MovableClock clock;
    private final JdbcClient database;

    SignInTests(
            Given given,
            SignIn signIn,
            SignInLetters letters,
            People people,
            CapabilityLinks links,
            MovableClock clock,
            JdbcClient database) {
        this.given = given;
        this.signIn = signIn;
        this.letters = letters;
        this.people = people;
        this.links = links;
        this.clock = clock;
        this.database = database;
    }

    @Nested
    class ALinkByEmail {

        @Test
        void letsItsPersonInOnce() {
            Secret secret = aLinkFor(given.aCoordinator(), "ana@example.org");

            assertThat(signIn.holder(secret.text())).map(Person::email).contains("ana@example.org");
            assertThat(signIn.enter(secret.text())).isPresent();
            assertThat(signIn.enter(secret.text())).isEmpty();
            assertThat(signIn.holder(secret.text())).isEmpty();
        }

        @Test
        void worksForFifteenMinutes() {
            Secret secret = aLinkFor(given.aCoordinator(), "ana@example.org");

            clock.forward(Duration.ofMinutes(14));
            assertThat(signIn.holder(secret.text())).isPresent();
            clock.forward(Duration.ofMinutes(2));
            assertThat(signIn.enter(secret.text())).isEmpty();
        }

        @Test
        void isWorthNothingOnceANewerOneIsSent() {
            Asker coordinator = given.aCoordinator();
            Secret used = aLinkFor(coordinator, "ana@example.org");
            signIn.enter(used.text());
            Secret older = aLinkFor(coordinator, "ana@example.org");

            letters.send(Asker.application(coordinator.territory()), "ana@example.org", "fr");

            assertThat(signIn.holder(older.text())).isEmpty();
            assertThat(signIn.enter(older.text())).isEmpty();
            assertThat(signIn.isReplaced(older.text())).isTrue();
            assertThat(signIn.isReplaced(used.text())).isFalse();
            assertThat(signIn.isReplaced("nonsense")).isFalse();
        }

        @Test
        void givesTheRolesThatThePersonHoldsNow() {
            Asker coordinator = given.aCoordinator();
            Secret secret = aLinkFor(coordinator, "ana@example.org");
            SignedIn session = signIn.enter(secret.text()).orElseThrow();

            assertThat(signIn.asker(session)).hasValueSatisfying(asker -> {
                assertThat(asker.coordinates()).isTrue();
                assertThat(asker.territory()).isEqualTo(coordinator.territory());
            });
        }

        @Test
        void isWorthNothingOnceAccessIsTakenAway() {
            Asker coordinator = given.aCoordinator();
            Secret secret = aLinkFor(coordinator, "ana@example.org");
            people.invite(coordinator, "Bo", "bo@example.org", Role.COORDINATOR);
            SignedIn session = signIn.enter(secret.text()).orElseThrow();

            assertThat(people.close(coordinator, idOf(coordinator, "ana@example.org")))
                    .isEqualTo(People.Closing.CLOSED);

            assertThat(signIn.asker(session)).isEmpty();
        }

        @Test
        void isRefusedAfterFiveRequestsInAQuarterOfAnHour() {
            String address = Ids.next() + "@example.org";
            String place = Ids.next().toString();
            for (int i = 0; i < 5; i++) {
                assertThat(signIn.request(address, "fr", place)).isEqualTo(SignIn.Request.TAKEN);
            }

            assertThat(signIn.request(address, "fr", place)).isEqualTo(SignIn.Request.TOO_MANY);
            clock.forward(Duration.ofMinutes(16));
            assertThat(signIn.request(address, "fr", place)).isEqualTo(SignIn.Request.TAKEN);
        }

        @Test
        void isRefusedToAPlaceThatAsksForMany() {
            String place = Ids.next().toString();
            for (int i = 0; i < 40; i++) {
                signIn.request(Ids.next() + "@example.org", "fr", place);
            }

            assertThat(signIn.request(Ids.next() + "@example.org", "fr", place)).isEqualTo(SignIn.Request.TOO_MANY);
        }

        private Secret aLinkFor(Asker coordinator, String email) {
            people.invite(coordinator, "Ana", email, Role.COORDINATOR);
            Person person = people.all(coordinator).getFirst();
            Asker application = Asker.application(coordinator.territory());
            String address = letters.address(application, person);
            return new Secret(address.substring(address.lastIndexOf('/') + 1));
        }
    }

    @Nested
    class ACapabilityLink {

        private final Scope event = new Scope("event", Ids.next());

        @Test
        void givesItsRoleWithinItsScopeAlone() {
            Asker coordinator = given.aCoordinator();
            SignedIn session = open(links.issue(coordinator, Role.SECRETARY, event, "Table 3", Duration.ofDays(1)));

            Asker holder = signIn.asker(session).orElseThrow();

            assertThat(holder.grants()).containsExactly(new Grant(Role.SECRETARY, event));
            assertThat(holder.name()).isEqualTo("Table 3");
            assertThatThrownBy(holder::requireCoordinator).isInstanceOf(Forbidden.class);
        }

        @Test
        void expires() {
            Asker coordinator = given.aCoordinator();
            IssuedLink link = links.issue(coordinator, Role.SECRETARY, event, "Table 3", Duration.ofHours(12));
            SignedIn session = open(link);

            clock.forward(Duration.ofHours(13));

            assertThat(signIn.asker(session)).isEmpty();
            assertThat(signIn.open(secretOf(link))).isEmpty();
            assertThat(links.of(coordinator, event))
                    .singleElement()
                    .extracting(CapabilityLink::state)
                    .isEqualTo(CapabilityLink.State.EXPIRED);
        }

        @Test
        void isWorthNothingOnceRevoked() {
            Asker coordinator = given.aCoordinator();
            IssuedLink link = links.issue(coordinator, Role.SECRETARY, event, "Table 3", Duration.ofDays(1));
            SignedIn session = open(link);

            links.revoke(coordinator, link.id());

            assertThat(signIn.asker(session)).isEmpty();
            assertThat(signIn.open(secretOf(link))).isEmpty();
            assertThat(links.of(coordinator, event))
                    .singleElement()
                    .extracting(CapabilityLink::state)
                    .isEqualTo(CapabilityLink.State.REVOKED);
        }

        @Test
        void isIssuedListedAndRevokedByCoordinatorsOfItsTerritoryOnly() {
            Asker coordinator = given.aCoordinator();
            IssuedLink link = links.issue(coordinator, Role.SECRETARY, event, "Table 3", Duration.ofDays(1));
            Asker observer = given.anObserverOf(coordinator.territory());

            assertThatThrownBy(() -> links.issue(observer, Role.SECRETARY, event, "x", Duration.ofDays(1)))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> links.of(observer, event)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> links.revoke(observer, link.id())).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> links.revoke(given.aCoordinator(), link.id()))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> links.revoke(coordinator, new LinkId(Ids.next())))
                    .isInstanceOf(NotFound.class);
        }

        @Test
        void addsToWhatTheSameBrowserHoldsInOneTerritory() {
            Asker coordinator = given.aCoordinator();
            SignedIn first = open(links.issue(coordinator, Role.SECRETARY, event, "Table 3", Duration.ofDays(1)));
            SignedIn second = open(links.issue(coordinator, Role.FACILITATOR, event, "Table 4", Duration.ofDays(1)));
            SignedIn elsewhere = open(links.issue(given.aCoordinator(), Role.SCREEN, event, "Mur", Duration.ofDays(1)));

            assertThat(signIn.asker(second.and(first)).orElseThrow().grants()).hasSize(2);
            assertThat(signIn.asker(elsewhere.and(first)).orElseThrow().grants())
                    .containsExactly(new Grant(Role.SCREEN, event));
        }

        private SignedIn open(IssuedLink link) {
            return signIn.open(secretOf(link)).orElseThrow();
        }

        private static String secretOf(IssuedLink link) {
            return link.address().substring(link.address().lastIndexOf('/') + 1);
        }
    }

    @Nested
    class TheTeam {

        @Test
        void takesAnAddressOnce() {
            Asker coordinator = given.aCoordinator();
            people.invite(coordinator, "Ana", "ana@example.org", Role.OBSERVER);

            assertThat(people.invite(coordinator, "Ana", "ANA@example.org", Role.OBSERVER))
                    .isInstanceOf(People.AlreadyHere.class);
        }

        @Test
        void keepsItsLastCoordinator() {
            Asker coordinator = given.aCoordinator();
            people.invite(coordinator, "Ana", "ana@example.org", Role.COORDINATOR);

            assertThat(people.close(coordinator, idOf(coordinator, "ana@example.org")))
                    .isEqualTo(People.Closing.LAST_COORDINATOR);
        }

        @Test
        void takesSomebodyBackWhoHadLeft() {
            Asker coordinator = given.aCoordinator();
            people.invite(coordinator, "Ana", "ana@example.org", Role.OBSERVER);
            people.close(coordinator, idOf(coordinator, "ana@example.org"));

            people.invite(coordinator, "Ana", "ana@example.org", Role.OBSERVER);

            assertThat(people.all(coordinator)).extracting(Person::email).containsExactly("ana@example.org");
        }

        @Test
        void givesSignInLinksToTheApplicationAlone() {
            Asker coordinator = given.aCoordinator();
            people.invite(coordinator, "Ana", "ana@example.org", Role.OBSERVER);
            PersonId ana = idOf(coordinator, "ana@example.org");

            String address = people.signInLink(Asker.application(coordinator.territory()), ana);

            assertThat(signIn.holder(address.substring(address.lastIndexOf('/') + 1)))
                    .isPresent();
            assertThatThrownBy(() -> people.signInLink(coordinator, ana)).isInstanceOf(Forbidden.class);
        }

        @Test
        void isSeenByCoordinatorsOnly() {
            Asker observer = given.anObserverOf(given.aTerritory());

            assertThatThrownBy(() -> people.all(observer)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> people.invite(observer, "x", "x@example.org", Role.COORDINATOR))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> people.close(observer, new PersonId(Ids.next())))
                    .isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void whatIsInTheLogStays() {
        assertThatThrownBy(
                        () -> database.sql("delete from accounts.audit_entry").update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
    }

    private PersonId idOf(Asker coordinator, String email) {
        return people.all(coordinator).stream()
                .filter(person -> person.email().equals(email))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
