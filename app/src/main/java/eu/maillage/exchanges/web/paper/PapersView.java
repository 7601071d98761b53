package eu.maillage.exchanges.web.paper;

import eu.maillage.ui.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be printed.
 *
 * @param planned whether there is a plan, without which some of them cannot be printed
 * @param number of the plan that they show; 0 while there is none
 * @param otherInTheRoom the plan that the room follows, where it is another one
 */
public record PapersView(
        String address,
        String eventName,
        List<Tab> tabs,
        boolean planned,
        int number,
        @Nullable Integer otherInTheRoom,
        List<Row> papers) {

    /** One paper. */
    public record Row(String title, String text, boolean ready, List<Copy> copies) {}

    /** It, in one language. */
    public record Copy(String language, String name, String href) {}
}
