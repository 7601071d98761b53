package eu.maillage.ui;

import eu.maillage.database.Outage;
import eu.maillage.tenancy.Closed;
import eu.maillage.tenancy.Forbidden;
import eu.maillage.tenancy.NotFound;
import eu.maillage.tenancy.Stale;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/** Turns each exception that reaches the web into a page that says what to do next; the exception itself is never shown. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemPages {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemPages.class);

    private final Problems problems;

    ProblemPages(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
    ModelAndView notFound(HttpServletRequest request, HttpServletResponse response) {
        return problems.show(HttpStatus.NOT_FOUND, null, request, response);
    }

    @ExceptionHandler
    ModelAndView forbidden(Forbidden refusal, HttpServletRequest request, HttpServletResponse response) {
        LOG.debug("{} {} is forbidden: {}", request.getMethod(), request.getRequestURI(), refusal.getMessage());
        return problems.show(HttpStatus.FORBIDDEN, null, request, response);
    }

    @ExceptionHandler
    ModelAndView stale(Stale refusal, HttpServletRequest request, HttpServletResponse response) {
        LOG.debug("{} {} is stale: {}", request.getMethod(), request.getRequestURI(), refusal.getMessage());
        return problems.show(HttpStatus.CONFLICT, null, request, response);
    }

    @ExceptionHandler
    ModelAndView closed(Closed refusal, HttpServletRequest request, HttpServletResponse response) {
        LOG.debug("{} {} comes too late: {}", request.getMethod(), request.getRequestURI(), refusal.getMessage());
        return problems.show(HttpStatus.LOCKED, null, request, response);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge(HttpServletRequest request, HttpServletResponse response) {
        return problems.show(HttpStatus.CONTENT_TOO_LARGE, null, request, response);
    }

    @ExceptionHandler({ServletRequestBindingException.class, HttpMessageNotReadableException.class})
    ModelAndView incomplete(HttpServletRequest request, HttpServletResponse response) {
        return problems.show(HttpStatus.BAD_REQUEST, null, request, response);
    }

    /** The browser went away: nobody is left to read a page. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone() {}

    /** Whatever else: Spring's own refusals carry their status; the rest is our mistake, logged with the reference shown. */
    @ExceptionHandler
    ModelAndView other(Exception exception, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (exception.getClass().getName().startsWith("org.springframework.security.")) {
            throw exception; // Spring Security answers: sign in first, or 403.
        }
        if (Outage.isIn(exception)) {
            throw exception; // The filter in front answers, which asks the database nothing.
        }
        if (exception instanceof ErrorResponse refusal
                && refusal.getStatusCode().is4xxClientError()) {
            return problems.show(refusal.getStatusCode(), null, request, response);
        }
        return problems.broken(exception, request, response);
    }
}
