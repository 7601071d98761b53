package eu.maillage.ui;

import eu.maillage.tenancy.Territory;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How a territory shows itself on top of each page.
 *
 * @param name of the authority or network
 * @param zone in whose time its dates are told
 */
public record TerritoryFace(
        String name, ZoneId zone, @Nullable Logo logo) {

    /** Its logo: where a page finds it, and the place that it takes. */
    public record Logo(String address, int width, int height) {

        /** Whether it is wide enough to hold the territory's name, which then need not stand beside it. */
        public boolean saysTheName() {
            return width >= 2 * height;
        }
    }

    /** Before anybody signed in where several territories live, the product shows itself. */
    public static final TerritoryFace PRODUCT = new TerritoryFace("Maillage", ZoneId.of("Europe/Paris"), null);

    static TerritoryFace of(Territory territory) {
        var logo = territory.logo();
        return new TerritoryFace(
                territory.name(),
                territory.zone(),
                logo == null ? null : new Logo("/logo/" + logo.digest() + ".png", logo.width(), logo.height()));
    }
}
