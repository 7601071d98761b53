package eu.maillage.demo;

import eu.maillage.tenancy.Territories;
import eu.maillage.tenancy.Territory;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Keeps the demonstration, where anybody may be anyone and read all letters, away from a database with real people in it.
 * Only a demonstration that has its database to itself asks for this: its slug is the usual one then.
 */
@Component
@ConditionalOnProperty(name = "maillage.demo", havingValue = "true")
@ConditionalOnProperty(name = "maillage.demo.slug", matchIfMissing = true, havingValue = RealTerritories.UNSET)
class RealTerritories {

    static final String UNSET = "-";

    /** There are territories that are no demonstration. */
    static final class Found extends RuntimeException {

        private Found(String name) {
            super("«%s» is a real territory, and a demonstration would let anybody into it.".formatted(name));
        }
    }

    RealTerritories(Territories territories) {
        List<Territory> real = territories.all().stream()
                .filter(territory -> !territory.slug().equals(DemoTerritory.SLUG))
                .toList();
        if (!real.isEmpty()) {
            throw new Found(real.getFirst().name());
        }
    }
}
