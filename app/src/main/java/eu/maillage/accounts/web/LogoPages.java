package eu.maillage.accounts.web;

import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Logo;
import eu.maillage.tenancy.Logos;
import eu.maillage.tenancy.NotFound;
import eu.maillage.tenancy.Territories;
import eu.maillage.tenancy.Territory;
import eu.maillage.ui.Page;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out a territory's logo to whoever is in it, and to everybody where there is no other territory. */
@Controller
class LogoPages {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final Territories territories;
    private final Logos logos;

    LogoPages(Territories territories, Logos logos) {
        this.territories = territories;
        this.logos = logos;
    }

    /** Another picture has another address, so a browser may keep this one. */
    @GetMapping("/logo/{digest}.png")
    ResponseEntity<byte[]> logo(Page page, @PathVariable String digest) {
        Asker asker = page.asker();
        Optional<Territory> territory = asker == null ? territories.only() : territories.find(asker.territory());
        return territory
                .filter(known -> isOf(known, digest))
                .flatMap(known -> logos.png(Asker.application(known.id())))
                .map(png -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .cacheControl(FOR_EVER)
                        .body(png))
                .orElseThrow(() -> new NotFound("No logo " + digest));
    }

    private static boolean isOf(Territory territory, String digest) {
        Logo logo = territory.logo();
        return logo != null && logo.digest().equals(digest);
    }
}
