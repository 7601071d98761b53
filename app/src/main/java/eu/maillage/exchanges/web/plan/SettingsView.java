package eu.maillage.exchanges.web.plan;

import eu.maillage.ui.FormState;
import eu.maillage.ui.Option;
import eu.maillage.ui.Tab;
import java.util.List;

/**
 * The settings of an exchange, and the wishes for its seating.
 *
 * @param times what the settings make of the morning, in words
 * @param warnings what is wrong with these times
 */
public record SettingsView(
        String address,
        String eventName,
        List<Tab> tabs,
        FormState form,
        List<String> times,
        List<String> warnings,
        FormState wish,
        List<Option> organisations,
        List<WishRow> wishes) {

    /** One wish, in words. */
    public record WishRow(String id, String text) {}
}
