package eu.maillage.accounts.web;

import eu.maillage.accounts.Standing;
import eu.maillage.accounts.domain.SignIn;
import eu.maillage.accounts.domain.SignedIn;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.PublicAddress;
import eu.maillage.ui.ProblemView;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The gate in front of every page: what anybody may open, and that all else needs somebody who asks. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration implements WebMvcConfigurer {

    /** Set on a request whose session outlives the browser: a tablet that was closed goes on. The server ends it as any other. */
    static final String STAYS = "maillage.session-stays";

    /** What anybody may open; {@code /public} is where modules put pages for everybody. */
    private static final String[] OPEN = {
        "/",
        "/sign-in/**",
        "/logo/**",
        "/enter/**",
        "/setup/**",
        "/public/**",
        "/error",
        "/ui",
        "/ui/**",
        "/demo/**",
        "/static/**",
        "/css/**",
        "/js/**",
        "/icons/**",
        "/fonts/**",
        "/webjars/**",
        "/assets/**",
        "/favicon.ico"
    };

    private static final String POLICY = """
            default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; \
            form-action 'self'; frame-ancestors 'self'\
            """;

    private final SignIn signIn;

    SecurityConfiguration(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new StandingArgument(signIn));
    }

    @Bean
    SessionAskers sessionAskers() {
        return new SessionAskers(signIn);
    }

    /** A session's name is read by no script and sent to no other site. */
    @Bean
    CookieSerializer sessionCookie(PublicAddress address) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        if (address.encrypted()) {
            cookie.setUseSecureCookie(true);
        }
        cookie.setCookieName("maillage");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setRememberMeRequestAttribute(STAYS);
        return cookie;
    }

    @Bean
    HttpSessionIdResolver sessionsOfPages(CookieSerializer cookie) {
        CookieHttpSessionIdResolver cookies = new CookieHttpSessionIdResolver();
        cookies.setCookieSerializer(cookie);
        return new SessionsOfPages(cookies);
    }

    /** It stands within the security chain, and must not stand in front of it as well. */
    @Bean
    FilterRegistrationBean<SessionAskers> sessionAskersOnlyInTheChain(SessionAskers askers) {
        FilterRegistrationBean<SessionAskers> registration = new FilterRegistrationBean<>(askers);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    SecurityFilterChain gate(HttpSecurity http, SessionAskers askers, PublicAddress address) {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(askers, AuthorizationFilter.class)
                .securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens(address)))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(frame -> frame.sameOrigin())
                        // Other sites of the same domain are not ours to speak for.
                        .httpStrictTransportSecurity(strict -> strict.includeSubDomains(false)))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint((request, response, refused) -> {
                            if (SessionAskers.remembered(request)
                                    .filter(found -> found.person() == null)
                                    .isPresent()) {
                                request.setAttribute(ProblemView.WITHDRAWN, true);
                            }
                            response.sendError(403);
                        })
                        .accessDeniedHandler((request, response, refused) -> {
                            if (refused instanceof CsrfException) {
                                request.setAttribute(ProblemView.UNPROVEN, true);
                            }
                            response.sendError(403);
                        }))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .build();
    }

    private static CookieCsrfTokenRepository tokens(PublicAddress address) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> {
            cookie.sameSite("Lax");
            if (address.encrypted()) {
                cookie.secure(true);
            }
        });
        return tokens;
    }

    /**
     * What pages look like is the same for everybody: its files are handed out without looking a session up. A session that was
     * found is not looked up again at the end of its request, and told to the browser only where the browser does not know it.
     */
    private record SessionsOfPages(HttpSessionIdResolver cookies) implements HttpSessionIdResolver {

        private static final String FOUND = SessionRepositoryFilter.SESSION_REPOSITORY_ATTR + ".CURRENT_SESSION";

        @Override
        public List<String> resolveSessionIds(HttpServletRequest request) {
            boolean needless = request.getRequestURI().startsWith("/assets/") || request.getAttribute(FOUND) != null;
            return needless ? List.of() : cookies.resolveSessionIds(request);
        }

        @Override
        public void setSessionId(HttpServletRequest request, HttpServletResponse response, String id) {
            if (!cookies.resolveSessionIds(request).contains(id)) {
                cookies.setSessionId(request, response, id);
            }
        }

        @Override
        public void expireSession(HttpServletRequest request, HttpServletResponse response) {
            cookies.expireSession(request, response);
        }
    }

    /** Gives a page's method the way to ask again who it is. */
    private record StandingArgument(SignIn signIn) implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Standing.class;
        }

        @Override
        public Standing resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            Optional<SignedIn> remembered = SessionAskers.remembered(
                    Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
            Optional<Asker> asker = Optional.ofNullable(SessionAskers.current());
            return remembered.<Standing>map(found -> () -> signIn.asker(found)).orElse(() -> asker);
        }
    }
}
