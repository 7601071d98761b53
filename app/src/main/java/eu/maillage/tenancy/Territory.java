package eu.maillage.tenancy;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A territory as everybody may know it.
 *
 * @param slug its short name in addresses, such as «val-de-brume»
 * @param zone the time zone of its events
 * @param language the language it speaks first, as an IETF tag
 * @param version grows with every change of its name, its zone or its language
 */
public record Territory(
        TerritoryId id,
        String slug,
        String name,
        ZoneId zone,
        String language,
        @Nullable Logo logo,
        int version) {

    /** One that is new. */
    public Territory(TerritoryId id, String slug, String name, ZoneId zone, String language) {
        this(id, slug, name, zone, language, null, 1);
    }
}
