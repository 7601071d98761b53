package eu.maillage.ui;

import java.time.ZoneId;

/**
 * How a territory shows itself on top of each page.
 *
 * @param name of the authority or network
 * @param zone in whose time its dates are told
 */
public record TerritoryFace(String name, ZoneId zone) {

    /** Before anybody signed in, the product shows itself. */
    public static final TerritoryFace PRODUCT = new TerritoryFace("Maillage", ZoneId.of("Europe/Paris"));
}
