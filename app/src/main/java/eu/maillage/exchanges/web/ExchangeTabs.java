package eu.maillage.exchanges.web;

import eu.maillage.events.EventId;
import eu.maillage.ui.Page;
import eu.maillage.ui.Tab;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The coordinator's pages of one exchange, side by side. */
public final class ExchangeTabs {

    /** One of the pages; its address is its name. */
    public enum Place {
        SETTINGS,
        PLAN,
        ROTATION,
        PAPERS,
        LIVE,
        RESULTS;

        private String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private ExchangeTabs() {}

    public static List<Tab> of(Page page, EventId event, Place current) {
        return Stream.of(Place.values())
                .map(place ->
                        new Tab(page.name("exchanges.plan.tab", place), address(event, place), null, place == current))
                .toList();
    }

    public static String address(EventId event, Place place) {
        return address(event) + "/" + place.slug();
    }

    /** Below which all pages of an exchange are. */
    public static String address(EventId event) {
        return "/events/" + event + "/exchange";
    }
}
