package eu.maillage.accounts.web;

import static eu.maillage.testing.Asking.as;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.accounts.CapabilityLinks;
import eu.maillage.accounts.People;
import eu.maillage.accounts.PersonId;
import eu.maillage.directory.Directory;
import eu.maillage.directory.NewOrganisation;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Ids;
import eu.maillage.tenancy.Role;
import eu.maillage.tenancy.Scope;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MaillageTest
class AccountPagesTests {

    private final MockMvcTester mvc;
    private final Given given;
    private final People people;
    private final CapabilityLinks links;
    private final Directory directory;
    private final JdbcClient database;
    private final SessionRepository<?> sessions;

    AccountPagesTests(
            MockMvcTester mvc,
            Given given,
            People people,
            CapabilityLinks links,
            Directory directory,
            JdbcClient database,
            SessionRepository<?> sessions) {
        this.directory = directory;
        this.mvc = mvc;
        this.given = given;
        this.people = people;
        this.links = links;
        this.database = database;
        this.sessions = sessions;
    }

    @Test
    void aSignInLinkChangesNothingByBeingOpenedAndSignsInByItsButton() {
        Asker coordinator = given.aCoordinator();
        String path = aSignInPath(coordinator, "ana@example.org");

        assertThat(mvc.get().uri(path)).hasStatusOk().bodyText().contains("ana@example.org");
        assertThat(mvc.get().uri(path)).hasStatusOk();
        MvcTestResult entered = mvc.post().uri(path).with(csrf()).exchange();
        assertThat(entered).hasStatus3xxRedirection();
        Cookie session = session(entered);
        assertThat(session.isHttpOnly()).isTrue();

        assertThat(mvc.get().uri("/people").cookie(session))
                .hasStatusOk()
                .bodyText()
                .contains("ana@example.org");
        assertThat(mvc.post().uri(path).with(csrf())).hasStatus(404);
    }

    @Test
    void signingOutEndsTheSession() {
        String path = aSignInPath(given.aCoordinator(), "ana@example.org");
        Cookie session = session(mvc.post().uri(path).with(csrf()).exchange());

        assertThat(mvc.post().uri("/sign-out").cookie(session).with(csrf())).hasStatus3xxRedirection();

        assertThat(mvc.get().uri("/people").cookie(session)).hasStatus(403);
    }

    @Test
    void aPageThatOnlyShowsSomethingNotesTheSessionsUseOnceAMinute() {
        Cookie session = session(mvc.post()
                .uri(aSignInPath(given.aCoordinator(), "ana@example.org"))
                .with(csrf())
                .exchange());

        String before = written(session);
        assertThat(mvc.get().uri("/people").cookie(session)).hasStatusOk();
        assertThat(written(session)).isEqualTo(before);

        database.sql("update database.session set last_access_time = last_access_time - 61000 where session_id = :id")
                .param("id", id(session))
                .update();
        before = written(session);
        assertThat(mvc.get().uri("/people").cookie(session)).hasStatusOk();
        assertThat(written(session)).isNotEqualTo(before);
    }

    @Test
    void twoWindowsOfOneSessionMayBeToldSomethingAtTheSameMoment() {
        Cookie cookie = session(mvc.post()
                .uri(aSignInPath(given.aCoordinator(), "ana@example.org"))
                .with(csrf())
                .exchange());

        assertThat(toldTwice(sessions, id(cookie))).isEqualTo("later");
    }

    private static <S extends Session> String toldTwice(SessionRepository<S> sessions, String id) {
        S one = Objects.requireNonNull(sessions.findById(id));
        S other = Objects.requireNonNull(sessions.findById(id));
        one.setAttribute("told", "sooner");
        other.setAttribute("told", "later");
        sessions.save(one);
        sessions.save(other);
        return Objects.requireNonNull(sessions.findById(id)).getRequiredAttribute("told");
    }

    /** The version of its row. */
    private String written(Cookie session) {
        return database.sql("select xmin::text from database.session where session_id = :id")
                .param("id", id(session))
                .query((row, number) -> row.getString(1))
                .single();
    }

    private static String id(Cookie session) {
        return new String(Base64.getDecoder().decode(session.getValue()), StandardCharsets.UTF_8);
    }

    @Test
    void theSessionHasANewNameAfterSigningIn() {
        Asker coordinator = given.aCoordinator();
        String capability = URI.create(
                        links.issue(coordinator, Role.SCREEN, new Scope("event", Ids.next()), "Mur", Duration.ofDays(1))
                                .address())
                .getPath();
        Cookie before = session(mvc.post().uri(capability).with(csrf()).exchange());

        Cookie after = session(mvc.post()
                .uri(aSignInPath(coordinator, "ana@example.org"))
                .cookie(before)
                .with(csrf())
                .exchange());

        assertThat(after.getValue()).isNotEqualTo(before.getValue());
    }

    @Test
    void anAnswerNeverTellsWhetherAnAddressIsKnown() {
        people.invite(given.aCoordinator(), "Ana", "known@example.org", Role.COORDINATOR);

        for (String address : new String[] {"known@example.org", "unknown@example.org"}) {
            assertThat(mvc.post().uri("/sign-in").param("email", address).with(csrf()))
                    .hasStatus3xxRedirection()
                    .hasRedirectedUrl("/sign-in/sent");
        }
    }

    @Test
    void anIncompleteAddressComesBackWithItsError() {
        MvcTestResult answer =
                mvc.post().uri("/sign-in").param("email", "ana").with(csrf()).exchange();

        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyText().satisfies(page -> assertThat(
                        Jsoup.parse(page).select("input[name=email]").attr("aria-invalid"))
                .isEqualTo("true"));
    }

    @Test
    void aFormWithoutItsProofOfOriginIsRefused() {
        assertThat(mvc.post().uri("/sign-in").param("email", "ana@example.org")).hasStatus(403);
    }

    @Test
    void aLinkThatNeverWasSaysSo() {
        assertThat(mvc.get().uri("/sign-in/nonsense")).hasStatus(404).bodyText().contains("ne sert plus");
        assertThat(mvc.get().uri("/enter/nonsense")).hasStatus(404);
        assertThat(mvc.post().uri("/enter/nonsense").with(csrf())).hasStatus(404);
    }

    @Test
    void theTeamIsForCoordinators() {
        Asker coordinator = given.aCoordinator();
        Asker observer = given.anObserverOf(coordinator.territory());

        assertThat(mvc.get().uri("/people").with(as(coordinator))).hasStatusOk();
        assertThat(mvc.get().uri("/people").header("Accept-Language", "en").with(as(coordinator)))
                .bodyText()
                .contains("Add somebody");
        assertThat(mvc.get().uri("/people").with(as(observer))).hasStatus(403);
        assertThat(mvc.get().uri("/audit").with(as(observer))).hasStatus(403);
        assertThat(mvc.get().uri("/people")).hasStatus(403);
        assertThat(mvc.post()
                        .uri("/people/" + Ids.next() + "/close")
                        .with(as(coordinator))
                        .with(csrf()))
                .hasStatus(404);
    }

    @Test
    void somebodyIsInvitedAndTheLogTellsIt() {
        Asker coordinator = given.aCoordinator();

        assertThat(mvc.post()
                        .uri("/people")
                        .param("name", "Bo")
                        .param("email", "bo@example.org")
                        .param("role", "OBSERVER")
                        .with(as(coordinator))
                        .with(csrf()))
                .hasStatus3xxRedirection();

        assertThat(mvc.get().uri("/audit").with(as(coordinator)))
                .hasStatusOk()
                .bodyText()
                .contains("A ajouté une personne", "Camille Essai");
    }

    @Test
    void theLogSaysToWhomByTheNameOfToday() {
        Asker coordinator = given.aCoordinator();
        OrganisationId mill =
                directory.register(coordinator, NewOrganisation.named("Moulin des Fictions", OrganisationKind.COMPANY));

        assertThat(mvc.get().uri("/audit").with(as(coordinator))).bodyText().satisfies(page -> assertThat(
                        Jsoup.parse(page)
                                .select("a[href=/organisations/" + mill + "]")
                                .text())
                .isEqualTo("Moulin des Fictions"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bo", "bo@exemple", "bo@exemple."})
    void anAddressWhereNoLetterWouldArriveIsRefused(String address) {
        assertThat(mvc.post()
                        .uri("/people")
                        .param("name", "Bo")
                        .param("email", address)
                        .param("role", "OBSERVER")
                        .with(as(given.aCoordinator()))
                        .with(csrf()))
                .hasStatus(422);
    }

    @Test
    void aRoleThatIsNotTheTerritorysIsRefused() {
        assertThat(mvc.post()
                        .uri("/people")
                        .param("name", "Bo")
                        .param("email", "bo@example.org")
                        .param("role", "SECRETARY")
                        .with(as(given.aCoordinator()))
                        .with(csrf()))
                .hasStatus(422);
    }

    @Test
    void whoeverIsNotSignedInIsShownTheWayInAndBackToThePage() {
        assertThat(mvc.get().uri("/people")).hasStatus(403);
        assertThat(mvc.get()
                        .uri("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 403)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/people"))
                .hasStatus(403)
                .bodyText()
                .contains("Connectez-vous", "/sign-in?next=%2Fpeople");
        assertThat(mvc.get().uri("/sign-in?next=/people")).bodyText().satisfies(page -> assertThat(
                        Jsoup.parse(page).select("input[name=next]").val())
                .isEqualTo("/people"));

        assertThat(entering("/people")).hasRedirectedUrl("/people");
        for (String elsewhere : new String[] {"//evil.example", "/\\evil.example", "https://evil.example", ""}) {
            assertThat(entering(elsewhere)).hasRedirectedUrl("/");
        }
    }

    @Test
    void aMangledCookieKeepsNobodyOut() {
        String path = aSignInPath(given.aCoordinator(), "ana" + Ids.next() + "@example.org");

        assertThat(mvc.post()
                        .uri(path)
                        .cookie(new Cookie("maillage-next", "/events%zz"))
                        .with(csrf()))
                .hasRedirectedUrl("/");
    }

    @Test
    void aFormThatCameTooLateIsNotLost() {
        assertThat(mvc.post()
                        .uri("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 403)
                        .with(csrf()))
                .hasStatus(403)
                .bodyText()
                .contains("Connectez-vous dans un autre onglet, puis rechargez cette page");
    }

    private MvcTestResult entering(String next) {
        String email = "ana" + Ids.next() + "@example.org";
        MvcTestResult asked = mvc.post()
                .uri("/sign-in")
                .param("email", email)
                .param("next", next)
                .with(csrf())
                .exchange();
        Cookie kept = asked.getResponse().getCookie("maillage-next");
        var enter = mvc.post().uri(aSignInPath(given.aCoordinator(), email)).with(csrf());
        return (kept == null ? enter : enter.cookie(kept)).exchange();
    }

    @Test
    void everyPageCarriesTheStrictPolicy() {
        assertThat(mvc.get().uri("/sign-in").exchange().getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'self'")
                .doesNotContain("unsafe");
    }

    private String aSignInPath(Asker coordinator, String email) {
        people.invite(coordinator, "Ana", email, Role.COORDINATOR);
        PersonId person = people.all(coordinator).getFirst().id();
        return URI.create(people.signInLink(Asker.application(coordinator.territory()), person))
                .getPath();
    }

    private static Cookie session(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("maillage"));
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor csrf() {
        return SecurityMockMvcRequestPostProcessors.csrf();
    }
}
