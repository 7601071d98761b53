package eu.maillage.exchanges.domain.plan;

import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.Sector;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that takes part in an exchange, with what its place depends on.
 *
 * @param zone the name of its zone, if it is in one
 * @param trade the division of its activity: whoever shares it is a direct competitor
 * @param absent whether it does not come; its cards may go round all the same
 */
public record Guest(
        OrganisationId id, String name, @Nullable String zone, Sector.@Nullable Heading trade, boolean absent) {

    boolean isNeighbourOf(Guest other) {
        return zone != null && zone.equals(other.zone);
    }

    boolean competesWith(Guest other) {
        return trade != null && other.trade != null && trade.code().equals(other.trade.code());
    }
}
