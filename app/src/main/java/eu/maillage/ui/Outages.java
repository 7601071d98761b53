package eu.maillage.ui;

import eu.maillage.database.Outage;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/**
 * In front of everything else: says on a page of ours that the database does not answer, and asks the database nothing for
 * it, neither who is asking nor how her territory shows itself.
 */
final class Outages implements Filter {

    private static final Logger LOG = LoggerFactory.getLogger(Outages.class);
    private static final Duration AGAIN = Duration.ofSeconds(30);

    private final Pages pages;
    private final Problems problems;
    private final TemplateViews views;

    Outages(Pages pages, Problems problems, TemplateViews views) {
        this.pages = pages;
        this.problems = problems;
        this.views = views;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException failure) {
            if (!Outage.isIn(failure) || response.isCommitted()) {
                throw failure;
            }
            say(failure, (HttpServletRequest) request, (HttpServletResponse) response);
        }
    }

    private void say(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws ServletException {
        LOG.warn("{} {} was asked in vain.", request.getMethod(), request.getRequestURI(), failure);
        response.resetBuffer();
        response.setContentLengthLong(-1);
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(AGAIN.toSeconds()));
        pages.nobodys(request);
        ModelAndView said = problems.show(HttpStatus.SERVICE_UNAVAILABLE, null, request, response);
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        try {
            view(said).render(said.getModel(), request, response);
        } catch (Exception unsaid) {
            throw new ServletException(unsaid);
        }
    }

    private View view(ModelAndView said) {
        View whole = said.getView();
        return whole == null ? views.template(Objects.requireNonNull(said.getViewName())) : whole;
    }
}
