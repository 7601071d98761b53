package eu.maillage.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where on the site a request is.
 *
 * @param query as it was sent
 * @param asked whether the page was only asked for, so that its address leads to it again
 * @param fragment whether htmx asks for a part of the page only
 */
record Place(
        String path, String query, Function<String, @Nullable String> parameters, boolean asked, boolean fragment) {

    static final String LANGUAGE = "lang";

    static Place of(HttpServletRequest request) {
        return new Place(
                // Two slashes at the start would lead a redirect to another host.
                request.getRequestURI().replaceFirst("^/+", "/"),
                Objects.requireNonNullElse(request.getQueryString(), ""),
                request::getParameter,
                Set.of("GET", "HEAD").contains(request.getMethod()),
                request.getHeader("HX-Request") != null
                        && request.getHeader("HX-Boosted") == null
                        && request.getHeader("HX-History-Restore-Request") == null);
    }

    /** The same address with one parameter set, or taken away by null; a choice of language never stays in it. */
    String link(String parameter, @Nullable Object value) {
        Stream<String> kept = Stream.of(query.split("&"))
                .filter(pair -> !pair.isEmpty() && !names(pair, LANGUAGE) && !names(pair, parameter));
        Stream<String> added = value == null
                ? Stream.empty()
                : Stream.of(parameter + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        String changed = Stream.concat(kept, added).collect(Collectors.joining("&"));
        return changed.isEmpty() ? path : path + "?" + changed;
    }

    private static boolean names(String pair, String parameter) {
        return pair.equals(parameter) || pair.startsWith(parameter + "=");
    }

    String parameter(String name) {
        return Objects.requireNonNullElse(parameters.apply(name), "");
    }
}
