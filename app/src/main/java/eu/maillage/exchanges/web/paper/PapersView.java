package eu.maillage.exchanges.web.paper;

import eu.maillage.ui.Tab;
import java.util.List;

/**
 * What can be printed.
 *
 * @param planned whether there is a plan, without which two of them cannot be printed
 */
public record PapersView(String address, String eventName, List<Tab> tabs, boolean planned, List<Row> papers) {

    /** One paper. */
    public record Row(String title, String text, boolean ready, List<Copy> copies) {}

    /** It, in one language. */
    public record Copy(String language, String name, String href) {}
}
