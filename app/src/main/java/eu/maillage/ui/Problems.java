package eu.maillage.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.json.JacksonJsonView;

/** The page for what went wrong: whole for a browser, one line in the live region for htmx, JSON for a script. */
@Component
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Pages pages;
    private final Messages messages;

    Problems(Pages pages, Messages messages) {
        this.pages = pages;
        this.messages = messages;
    }

    /** Our own mistake: the log tells more under the reference that the visitor sees. */
    ModelAndView broken(@Nullable Object cause, HttpServletRequest request, HttpServletResponse response) {
        String reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        LOG.error("{} {} broke, reference {}", request.getMethod(), path(request), reference, cause);
        return show(HttpStatus.INTERNAL_SERVER_ERROR, reference, request, response);
    }

    /** Two slashes at its start would lead to another host. */
    private static String path(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return (original == null ? request.getRequestURI() : original.toString()).replaceFirst("^/+", "/");
    }

    ModelAndView show(
            HttpStatusCode status,
            @Nullable String reference,
            HttpServletRequest request,
            HttpServletResponse response) {
        int known = words(status, request);
        Page page = pages.of(request);
        response.setHeader("Cache-Control", "no-store");
        if (scripted(request)) {
            return json(known, page, reference, status);
        }
        if (page.fragment()) {
            response.setHeader("HX-Retarget", "#toasts");
            response.setHeader("HX-Reswap", "innerHTML");
        }
        ModelAndView shown = new ModelAndView("ui/web/problem", Map.of("view", view(known, reference, request, page)));
        shown.setStatus(status);
        return shown;
    }

    private static ProblemView view(int known, @Nullable String reference, HttpServletRequest request, Page page) {
        boolean form = !"GET".equals(request.getMethod());
        boolean closed = known == HttpStatus.FORBIDDEN.value() && page.asker() == null;
        boolean waits = known == HttpStatus.SERVICE_UNAVAILABLE.value() && !form;
        Csrf proof = known == ProblemView.FORM_TOO_OLD ? page.csrf() : null;
        return new ProblemView(
                known,
                reference,
                closed ? signIn(request, form) : null,
                form,
                waits ? address(request) : null,
                form ? Former.page(request).orElse(null) : null,
                proof == null
                        ? null
                        : Resending.of(request, path(request), proof).orElse(null));
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? path(request) : path(request) + "?" + query;
    }

    /** Where to sign in, and where to go from there. */
    private static String signIn(HttpServletRequest request, boolean form) {
        return form ? "/sign-in" : "/sign-in?next=" + URLEncoder.encode(path(request), StandardCharsets.UTF_8);
    }

    /** Refused as ever, but with the words for somebody who could come in before, or whose form was open too long. */
    private int words(HttpStatusCode status, HttpServletRequest request) {
        if (status.value() == HttpStatus.FORBIDDEN.value()) {
            if (request.getAttribute(ProblemView.UNPROVEN) != null) {
                return ProblemView.FORM_TOO_OLD;
            }
            if (request.getAttribute(ProblemView.WITHDRAWN) != null) {
                return HttpStatus.GONE.value();
            }
        }
        return known(status.value());
    }

    /** The statuses that have words of their own; others read as «incomplete» or «broken». */
    private int known(int status) {
        if (messages.knows("ui.problem." + status + ".title")) {
            return status;
        }
        return status >= 500 ? 500 : 400;
    }

    private static boolean scripted(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        return accepted != null && accepted.contains("application/json") && !accepted.contains("text/html");
    }

    private static ModelAndView json(int known, Page page, @Nullable String reference, HttpStatusCode status) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", status.value());
        body.put("title", page.t("ui.problem." + known + ".title"));
        if (reference != null) {
            body.put("reference", reference);
        }
        ModelAndView shown = new ModelAndView(new JacksonJsonView(), body);
        shown.setStatus(status);
        return shown;
    }
}
