package eu.maillage.exchanges.domain;

import eu.maillage.live.Topic;
import eu.maillage.tenancy.TerritoryId;
import java.util.UUID;

/** The live topics of an exchange. */
public final class ExchangeTopics {

    public static final String CLOCK = "exchange-clock";
    public static final String PROGRESS = "exchange-progress";

    private ExchangeTopics() {}

    /** The clock and the plan's version: what every screen of the room follows. */
    public static Topic clock(TerritoryId territory, UUID event) {
        return new Topic(territory, CLOCK, event);
    }

    /** The same as the grids of one table follow it, with what stands there. */
    public static Topic table(TerritoryId territory, UUID event, int table) {
        return new Topic(territory, CLOCK, event, table);
    }

    /** How many cards each table has answered: for the control room. */
    public static Topic progress(TerritoryId territory, UUID event) {
        return new Topic(territory, PROGRESS, event);
    }
}
