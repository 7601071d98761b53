package eu.maillage.ui;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** The language that a visitor chose by a link ({@code ?lang=en}, kept in a cookie), else her browser's, else the first. */
@Component("localeResolver")
class VisitorLanguage implements LocaleResolver, HandlerInterceptor {

    private final Messages messages;

    VisitorLanguage(Messages messages) {
        this.messages = messages;
    }

    Language of(HttpServletRequest request) {
        Language asked = messages.language(request.getParameter(Place.LANGUAGE));
        if (asked != null) {
            return asked;
        }
        Cookie cookie = WebUtils.getCookie(request, Place.LANGUAGE);
        Language kept = messages.language(cookie == null ? null : cookie.getValue());
        return kept == null ? spoken(request) : kept;
    }

    private Language spoken(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null) {
            for (Locale locale : Collections.list(request.getLocales())) {
                Language language = messages.language(locale.getLanguage());
                if (language != null) {
                    return language;
                }
            }
        }
        return Objects.requireNonNull(messages.language(Language.FIRST));
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return of(request).locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language is chosen by a link with %s=.".formatted(Place.LANGUAGE));
    }

    /** Keeps the choice, and leads back to the same page without it in the address. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Language chosen = messages.language(request.getParameter(Place.LANGUAGE));
        if (chosen == null || !request.getMethod().equals("GET")) {
            return true;
        }
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(Place.LANGUAGE, chosen.tag())
                        .path("/")
                        .maxAge(Duration.ofDays(365))
                        .sameSite("Lax")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .build()
                        .toString());
        response.sendRedirect(Place.of(request).link(Place.LANGUAGE, null));
        return false;
    }
}
