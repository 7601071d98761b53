package eu.maillage.accounts.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The page that somebody asked for before signing in: her browser keeps it until the link comes, a quarter of an hour. */
final class NextPage {

    private static final String COOKIE = "maillage-next";
    private static final Duration KEPT = Duration.ofMinutes(15);

    /** A path of this site that a cookie holds as it is: two slashes or a backslash would lead to another site. */
    private static final Pattern HERE = Pattern.compile("/(?![/\\\\])[\\w\\-./]{0,500}");

    private NextPage() {}

    static void keep(@Nullable String path, HttpServletResponse response) {
        if (path != null && HERE.matcher(path).matches()) {
            set(response, path, KEPT);
        }
    }

    /** Where to go, once. */
    static String take(HttpServletRequest request, HttpServletResponse response) {
        Cookie kept = WebUtils.getCookie(request, COOKIE);
        if (kept == null) {
            return "/";
        }
        set(response, "", Duration.ZERO);
        return HERE.matcher(kept.getValue()).matches() ? kept.getValue() : "/";
    }

    private static void set(HttpServletResponse response, String value, Duration kept) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, value)
                .path("/sign-in")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(kept)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
