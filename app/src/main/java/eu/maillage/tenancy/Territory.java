package eu.maillage.tenancy;

import java.time.ZoneId;

/**
 * A territory as everybody may know it.
 *
 * @param slug its short name in addresses, such as «val-de-brume»
 * @param zone the time zone of its events
 * @param language the language it speaks first, as an IETF tag
 */
public record Territory(TerritoryId id, String slug, String name, ZoneId zone, String language) {}
