package eu.maillage.ui;

import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Territories;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the {@link Page} of a request, once. */
@Component
class Pages {

    private final Messages messages;
    private final VisitorLanguage language;
    private final Assets assets;
    private final ObjectProvider<Territories> territories;
    private final List<NavigationEntry> navigation;
    private final List<Banner> banners;

    Pages(
            Messages messages,
            VisitorLanguage language,
            Assets assets,
            ObjectProvider<Territories> territories,
            ObjectProvider<NavigationEntry> navigation,
            ObjectProvider<Banner> banners) {
        this.messages = messages;
        this.language = language;
        this.assets = assets;
        this.territories = territories;
        this.navigation = navigation.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
        this.banners = banners.orderedStream().toList();
    }

    Page of(HttpServletRequest request) {
        if (request.getAttribute(Page.class.getName()) instanceof Page page) {
            return page;
        }
        Page page = make(request, asking());
        request.setAttribute(Page.class.getName(), page);
        return page;
    }

    /** The request's page in the visitor's language alone: nobody is asking and no territory shows itself. */
    Page nobodys(HttpServletRequest request) {
        Surroundings surroundings = new Surroundings(
                messages.languages(), null, TerritoryFace.PRODUCT, List.of(), List.of(), () -> null, null, assets);
        Wording wording = messages.in(language.of(request).tag(), TerritoryFace.PRODUCT.zone());
        Page page = new Page(wording, surroundings, Place.of(request));
        request.setAttribute(Page.class.getName(), page);
        return page;
    }

    private Page make(HttpServletRequest request, @Nullable Asker asker) {
        Place place = Place.of(request);
        TerritoryFace face = face(asker);
        Surroundings surroundings = new Surroundings(
                messages.languages(),
                asker,
                face,
                asker == null ? List.of() : navigation(asker, place.path()),
                banners,
                () -> csrf(request),
                notice(request),
                assets);
        return new Page(messages.in(language.of(request).tag(), face.zone()), surroundings, place);
    }

    /** The principal of whoever signed in, or holds a link, is the asker itself. */
    static @Nullable Asker asking() {
        Authentication proof = SecurityContextHolder.getContext().getAuthentication();
        return proof != null && proof.getPrincipal() instanceof Asker asker ? asker : null;
    }

    private TerritoryFace face(@Nullable Asker asker) {
        return Optional.ofNullable(territories.getIfAvailable())
                .flatMap(known -> asker == null ? known.only() : known.find(asker.territory()))
                .map(TerritoryFace::of)
                .orElse(TerritoryFace.PRODUCT);
    }

    private List<NavigationLink> navigation(Asker asker, String path) {
        return navigation.stream()
                .filter(entry -> entry.shownTo().test(asker))
                .map(entry ->
                        new NavigationLink(entry.messageKey(), entry.href(), entry.icon(), within(path, entry.href())))
                .toList();
    }

    private static boolean within(String path, String href) {
        return path.equals(href) || (!href.equals("/") && path.startsWith(href + "/"));
    }

    private static @Nullable Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Csrf(token.getParameterName(), token.getHeaderName(), token.getToken())
                : null;
    }

    private static @Nullable Notice notice(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get(Notice.ATTRIBUTE) instanceof Notice notice ? notice : null;
    }
}
