package eu.maillage.accounts.web;

import eu.maillage.accounts.domain.SignIn;
import eu.maillage.accounts.domain.SignedIn;
import eu.maillage.tenancy.Asker;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns what the session remembers into who is asking, afresh at each request. */
class SessionAskers extends OncePerRequestFilter {

    private static final String REMEMBERED = "signed-in";

    private final SignIn signIn;

    SessionAskers(SignIn signIn) {
        this.signIn = signIn;
    }

    /** Remembers it under a new session id, so that an id planted before is worth nothing. */
    static void remember(HttpServletRequest request, SignedIn signedIn) {
        HttpSession session = request.getSession();
        SignedIn former = (SignedIn) session.getAttribute(REMEMBERED);
        request.changeSessionId();
        session.setAttribute(REMEMBERED, signedIn.and(former));
    }

    static @Nullable Asker current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Asker asker ? asker : null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (current() == null) {
            remembered(request).flatMap(signIn::asker).ifPresent(SessionAskers::authenticate);
        }
        chain.doFilter(request, response);
    }

    /** An error page is still somebody's page. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    static Optional<SignedIn> remembered(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session).map(found -> (SignedIn) found.getAttribute(REMEMBERED));
    }

    private static void authenticate(Asker asker) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(asker, null, List.of()));
        SecurityContextHolder.setContext(context);
    }
}
