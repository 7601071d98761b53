package eu.maillage.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.json.JacksonJsonView;

/** The page for what went wrong: whole for a browser, one line in the live region for htmx, JSON for a script. */
@Component
class Problems {

    private final Pages pages;
    private final Messages messages;

    Problems(Pages pages, Messages messages) {
        this.pages = pages;
        this.messages = messages;
    }

    ModelAndView show(
            HttpStatusCode status,
            @Nullable String reference,
            HttpServletRequest request,
            HttpServletResponse response) {
        int known = known(status.value());
        Page page = pages.of(request);
        response.setHeader("Cache-Control", "no-store");
        if (scripted(request)) {
            return json(known, page, reference, status);
        }
        if (page.fragment()) {
            response.setHeader("HX-Retarget", "#toasts");
            response.setHeader("HX-Reswap", "innerHTML");
        }
        ModelAndView shown = new ModelAndView("ui/web/problem", Map.of("view", new ProblemView(known, reference)));
        shown.setStatus(status);
        return shown;
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
