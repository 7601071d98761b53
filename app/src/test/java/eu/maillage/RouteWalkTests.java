package eu.maillage;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.accounts.CapabilityLinks;
import eu.maillage.cards.CardId;
import eu.maillage.cards.CardKind;
import eu.maillage.cards.CardText;
import eu.maillage.cards.Cards;
import eu.maillage.cards.Category;
import eu.maillage.directory.ContactId;
import eu.maillage.directory.Directory;
import eu.maillage.directory.NewContact;
import eu.maillage.directory.NewOrganisation;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.events.EventId;
import eu.maillage.events.EventKind;
import eu.maillage.events.Events;
import eu.maillage.events.NewEvent;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Ids;
import eu.maillage.tenancy.Role;
import eu.maillage.tenancy.Scope;
import eu.maillage.testing.Asking;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every address that names something of a territory, as those whom it does not concern. */
@MaillageTest
class RouteWalkTests {

    /** Addresses whose variable is itself the proof of access, or that show nothing of a territory. */
    private static final String OPEN = "/(sign-in|enter|setup|demo|ui|assets|static|public)(/.*)?";

    /** What an observer may see although it names an event. */
    private static final String FIGURES = ".*/figures(/.*)?";

    private static final String NOTHING = "";

    private final Given given;
    private final MockMvcTester mvc;
    private final RequestMappingHandlerMapping routes;
    private final Directory directory;
    private final Cards cards;
    private final Events events;
    private final CapabilityLinks links;

    RouteWalkTests(
            Given given,
            MockMvcTester mvc,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes,
            Directory directory,
            Cards cards,
            Events events,
            CapabilityLinks links) {
        this.given = given;
        this.mvc = mvc;
        this.routes = routes;
        this.directory = directory;
        this.cards = cards;
        this.events = events;
        this.links = links;
    }

    @Test
    void anotherTerritorysCoordinatorFindsNothing() {
        assertThat(leaks(Asking.as(given.aCoordinator()))).isEmpty();
    }

    @Test
    void nobodyIsLetIn() {
        assertThat(leaks(request -> request)).isEmpty();
    }

    @Test
    void anObserverOfTheSameTerritoryIsKeptFromEverybodysData() {
        Asker coordinator = given.aCoordinator();

        assertThat(leaks(coordinator, Asking.as(given.anObserverOf(coordinator.territory())), FIGURES))
                .isEmpty();
    }

    private List<String> leaks(RequestPostProcessor visitor) {
        return leaks(given.aCoordinator(), visitor, NOTHING);
    }

    /** The routes that answer anything but «forbidden» or «not found». */
    private List<String> leaks(Asker owner, RequestPostProcessor visitor, String spared) {
        Map<String, UUID> things = things(owner);
        List<String> leaks = new ArrayList<>();
        routes.getHandlerMethods().forEach((route, handler) -> patterns(route)
                .filter(pattern -> pattern.contains("{") && !pattern.matches(OPEN) && !pattern.matches(spared))
                .forEach(pattern -> methods(route).forEach(method -> {
                    int status = ask(method, filled(pattern, things), things, handler, visitor);
                    if (status != 403 && status != 404) {
                        leaks.add("%s %s answers %d".formatted(method, pattern, status));
                    }
                })));
        return leaks;
    }

    private int ask(
            HttpMethod method,
            String path,
            Map<String, UUID> things,
            HandlerMethod handler,
            RequestPostProcessor visitor) {
        var request = mvc.method(method)
                .uri(path)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .with(visitor);
        if (takesJson(handler)) {
            request = request.contentType(MediaType.APPLICATION_JSON).content("{\"messages\":[]}");
        } else {
            request = request.param("organisation", String.valueOf(things.get("organisation")))
                    .param("purpose", "INVITATIONS")
                    .param("means", "PHONE")
                    .param("given", "true");
        }
        for (MethodParameter parameter : handler.getMethodParameters()) {
            RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked != null && asked.required()) {
                String name = asked.name().isEmpty() ? asked.value() : asked.name();
                request = request.param(
                        name.isEmpty() ? String.valueOf(parameter.getParameter().getName()) : name,
                        sample(parameter.getParameterType()));
            }
        }
        return request.exchange().getResponse().getStatus();
    }

    private static boolean takesJson(HandlerMethod handler) {
        return Stream.of(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
    }

    private static String sample(Class<?> type) {
        if (type == UUID.class) {
            return Ids.next().toString();
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0].toString();
        }
        return type == boolean.class || type == Boolean.class ? "true" : "1";
    }

    /** One thing of each sort, all of the same territory. */
    private Map<String, UUID> things(Asker owner) {
        OrganisationId organisation =
                directory.register(owner, NewOrganisation.named("Menuiserie Aubépin", OrganisationKind.COMPANY));
        ContactId contact = directory.addContact(
                owner, organisation, new NewContact("Solène Aubépin", null, "solene@example.org", null));
        CardId card = cards.add(owner, organisation, CardText.of(CardKind.NEED, Category.SPACE, "Un hangar", null));
        EventId event = events.plan(
                owner,
                new NewEvent(
                        EventKind.EXCHANGE,
                        "Bourse de mai",
                        LocalDate.of(2027, 5, 4),
                        LocalTime.of(8, 30),
                        LocalTime.of(12, 0),
                        null,
                        null,
                        null,
                        true));
        events.expect(owner, event, organisation, contact);
        UUID link = links.issue(owner, Role.SCREEN, new Scope("event", event.value()), "Mur", Duration.ofDays(1))
                .id()
                .value();
        return Map.of(
                "events", event.value(),
                "organisations", organisation.value(),
                "organisation", organisation.value(),
                "contact", contact.value(),
                "cards", card.value(),
                "zones", directory.zone(owner, "Les Tanneries").value(),
                "link", link);
    }

    /** A variable named for its thing is that thing; «id» is what the path is about. */
    private static String filled(String pattern, Map<String, UUID> things) {
        String path = pattern;
        String about = pattern.split("/", -1)[1];
        while (path.contains("{")) {
            String name = path.replaceFirst("[^{]*\\{([^}:]+).*", "$1");
            UUID thing = name.equals("id") || name.equals("event") ? things.get(about) : things.get(name);
            path = path.replaceFirst("\\{[^}]+}", thing == null ? Ids.next().toString() : thing.toString());
        }
        return path;
    }

    private static Stream<String> patterns(RequestMappingInfo route) {
        return route.getPatternValues().stream();
    }

    private static Stream<HttpMethod> methods(RequestMappingInfo route) {
        var declared = route.getMethodsCondition().getMethods();
        return declared.isEmpty()
                ? Stream.of(HttpMethod.GET)
                : declared.stream().map(method -> method.asHttpMethod());
    }
}
