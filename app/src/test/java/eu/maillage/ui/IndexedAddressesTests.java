package eu.maillage.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.maillage.testing.MaillageTest;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** The index beside Spring's own look through all addresses. */
@MaillageTest
class IndexedAddressesTests {

    private final RequestMappingHandlerMapping indexed;
    private final RequestMappingHandlerMapping plain = new RequestMappingHandlerMapping();

    IndexedAddressesTests(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping indexed,
            ApplicationContext context) {
        this.indexed = indexed;
        plain.setApplicationContext(context);
    }

    @BeforeEach
    void learn() {
        indexed.getHandlerMethods()
                .forEach((mapping, method) -> plain.registerMapping(mapping, method.getBean(), method.getMethod()));
    }

    @Test
    void everyAddressLeadsWhereItLeadsWithoutTheIndex() throws Exception {
        Map<RequestMappingInfo, HandlerMethod> all = indexed.getHandlerMethods();
        assertThat(all).hasSizeGreaterThan(100);
        for (RequestMappingInfo mapping : all.keySet()) {
            for (String pattern : mapping.getPatternValues()) {
                for (String method : methods(mapping)) {
                    String path = pattern.replaceAll(
                                    "\\{[^}]*}", UUID.randomUUID().toString())
                            .replace("**", "some/where");
                    MockHttpServletRequest one = asked(mapping, method, path);
                    MockHttpServletRequest other = asked(mapping, method, path);
                    assertThat(found(indexed, one)).as(path).isEqualTo(found(plain, other));
                    assertThat(one.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE))
                            .as(path)
                            .isEqualTo(other.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE));
                    assertThat(one.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                            .as(path)
                            .isEqualTo(other.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"/events/new", "/%65vents/new", "/", "/events", "/organisations/new", "/events;a=b/new"})
    void anAddressThatLooksLikeAnotherLeadsWhereItLeadsWithoutTheIndex(String path) throws Exception {
        assertThat(found(indexed, new MockHttpServletRequest("GET", path)))
                .isNotNull()
                .isEqualTo(found(plain, new MockHttpServletRequest("GET", path)));
    }

    @ParameterizedTest
    @CsvSource({"/nowhere", "/events/some/where/nobody/was", "//"})
    void anAddressOfNothingLeadsNowhere(String path) throws Exception {
        assertThat(indexed.getHandler(parsed(new MockHttpServletRequest("GET", path))))
                .isNull();
    }

    @Test
    void aMethodThatAnAddressDoesNotKnowIsRefused() {
        assertThatThrownBy(() -> indexed.getHandler(parsed(new MockHttpServletRequest("DELETE", "/events"))))
                .isInstanceOf(HttpRequestMethodNotSupportedException.class);
    }

    private static Set<String> methods(RequestMappingInfo mapping) {
        Set<String> methods = new TreeSet<>();
        mapping.getMethodsCondition().getMethods().forEach(method -> methods.add(method.name()));
        return methods.isEmpty() ? Set.of("GET") : methods;
    }

    private static MockHttpServletRequest asked(RequestMappingInfo mapping, String method, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        mapping.getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst()
                .ifPresent(type -> request.setContentType(type.toString()));
        mapping.getParamsCondition()
                .getExpressions()
                .forEach(expression -> request.addParameter(
                        expression.getName(), Objects.requireNonNullElse(expression.getValue(), "1")));
        mapping.getHeadersCondition()
                .getExpressions()
                .forEach(expression -> request.addHeader(
                        expression.getName(), Objects.requireNonNullElse(expression.getValue(), "1")));
        return request;
    }

    private static HandlerMethod found(RequestMappingHandlerMapping mapping, MockHttpServletRequest request)
            throws Exception {
        HandlerExecutionChain chain =
                Objects.requireNonNull(mapping.getHandler(parsed(request)), request.getRequestURI());
        return (HandlerMethod) chain.getHandler();
    }

    private static MockHttpServletRequest parsed(MockHttpServletRequest request) {
        ServletRequestPathUtils.parseAndCache(request);
        return request;
    }
}
