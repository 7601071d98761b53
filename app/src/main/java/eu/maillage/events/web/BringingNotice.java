package eu.maillage.events.web;

import eu.maillage.events.Bringing;
import eu.maillage.ui.Notice;
import eu.maillage.ui.Page;
import java.util.List;

/** Says what became of bringing cards. */
final class BringingNotice {

    private BringingNotice() {}

    /**
     * Of many cards at once.
     *
     * @param there how many of those that the page shows are at the event now, whoever brought them and when
     */
    static Notice of(Page page, List<Bringing> answers, int there) {
        int brought = count(answers, Bringing.Brought.class);
        int drafts = count(answers, Bringing.NotReady.class);
        int refused = count(answers, Bringing.OwnTradeRefused.class);
        if (brought + drafts + refused < answers.size()) {
            return of(page, answers.getFirst(), "");
        }
        return drafts + refused == 0
                ? Notice.done("events.cards.brought", brought == 0 ? 0 : there)
                : Notice.warning("events.cards.brought-some", there, drafts, refused);
    }

    private static int count(List<Bringing> answers, Class<? extends Bringing> what) {
        return (int) answers.stream().filter(what::isInstance).count();
    }

    /** @param event its name, said of a card that is there */
    static Notice of(Page page, Bringing bringing, String event) {
        return switch (bringing) {
            case Bringing.Brought brought ->
                Notice.done(
                        "events.cards.brought-one",
                        event,
                        brought.card().number().toString());
            case Bringing.NotReady _ -> Notice.warning("events.cards.not-ready");
            case Bringing.NotAttending _ -> Notice.warning("events.cards.not-attending");
            case Bringing.OwnTradeRefused refused ->
                Notice.warning(
                        "events.cards.own-trade",
                        String.join(", ", refused.trade().words()),
                        refused.trade().sector().label(page.locale()));
            case Bringing.TooLate _ -> Notice.warning("events.cards.too-late");
        };
    }
}
