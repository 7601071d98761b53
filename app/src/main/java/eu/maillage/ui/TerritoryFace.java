package eu.maillage.ui;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How a territory shows itself on top of each page.
 *
 * @param name of the authority or network
 * @param logo the address of its picture
 * @param zone in whose time its dates are told
 */
public record TerritoryFace(String name, @Nullable String logo, ZoneId zone) {

    /** Before anybody signed in, the product shows itself. */
    public static final TerritoryFace PRODUCT = new TerritoryFace("Maillage", null, ZoneId.of("Europe/Paris"));
}
