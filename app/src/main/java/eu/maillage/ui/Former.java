package eu.maillage.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page on which a form was sent, as the browser tells it. */
final class Former {

    private Former() {}

    /** Its address without a host: nothing for a page of another site, or where the browser does not tell. */
    static Optional<String> page(HttpServletRequest request) {
        return Optional.ofNullable(address(request.getHeader("Referer")))
                .filter(page -> request.getServerName().equalsIgnoreCase(page.getHost()))
                .map(page -> {
                    String path = page.getRawPath().replaceFirst("^/*", "/");
                    return page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
                });
    }

    private static @Nullable URI address(@Nullable String told) {
        try {
            return told == null ? null : new URI(told);
        } catch (URISyntaxException malformed) {
            return null;
        }
    }
}
