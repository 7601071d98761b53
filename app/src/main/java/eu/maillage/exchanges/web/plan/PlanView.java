package eu.maillage.exchanges.web.plan;

import eu.maillage.events.Event;
import eu.maillage.ui.Seating;
import eu.maillage.ui.Tab;
import eu.maillage.ui.Work;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plan of the tables, as the coordinator sees it.
 *
 * @param address below which everything about this exchange is
 * @param number of the plan shown; 0 while there is none
 * @param work the search that goes on
 * @param failure why the last search found none: one sentence, then what it names
 * @param behind what came or went since
 * @param withoutCards whether it has none to announce, and none was brought since
 * @param unkept the wishes that the plan does not keep
 * @param otherInTheRoom the plan that the room follows, where it is another than this one
 * @param disturbed the plan that a room full of people follows now, if releasing this one moves them
 */
public record PlanView(
        String address,
        Event event,
        List<Tab> tabs,
        int number,
        int expected,
        @Nullable Work work,
        List<String> failure,
        List<String> behind,
        boolean withoutCards,
        List<String> unkept,
        @Nullable String room,
        @Nullable Integer otherInTheRoom,
        boolean released,
        @Nullable Integer disturbed,
        @Nullable Back undo,
        String proof,
        int neighbours,
        List<String> competitors,
        String sizes,
        Seating seating,
        List<GuestRow> guests,
        List<Earlier> versions) {

    /**
     * An earlier plan.
     *
     * @param back what going back to it changes; absent for the current one
     */
    public record Earlier(
            int number,
            String what,
            String when,
            boolean released,
            @Nullable Back back) {}

    /**
     * Going back to a plan.
     *
     * @param text what changes, in words
     * @param settings whether settings change with it
     */
    public record Back(int number, String text, boolean settings) {}

    public boolean planned() {
        return number > 0;
    }
}
