package eu.maillage.exchanges.web.plan;

import eu.maillage.exchanges.domain.plan.NewerPlan;
import eu.maillage.ui.FormState;
import eu.maillage.ui.Option;
import eu.maillage.ui.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings of an exchange, and the wishes for its seating.
 *
 * @param times what the settings make of the morning, in words
 * @param warnings what cannot hold or is unusual: of each one sentence, then the demands that it names
 * @param mark tells these settings from others
 * @param planned whether a plan was made with them, so that they follow the number expected no more
 * @param overtaken whether somebody else settled otherwise since they were read
 * @param newer the plan in force, where the room follows an older one
 * @param over whether the event is over, and nothing is settled any more
 */
public record SettingsView(
        String address,
        String eventName,
        List<Tab> tabs,
        FormState form,
        List<String> times,
        List<List<String>> warnings,
        String mark,
        boolean planned,
        boolean overtaken,
        @Nullable NewerPlan newer,
        boolean over,
        FormState wish,
        List<Option> organisations,
        List<WishRow> wishes) {

    /** One wish, in words. */
    public record WishRow(String id, String text) {}
}
