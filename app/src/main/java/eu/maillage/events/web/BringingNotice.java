package eu.maillage.events.web;

import eu.maillage.events.Bringing;
import eu.maillage.ui.Notice;

/** Says what became of bringing one card. */
final class BringingNotice {

    private BringingNotice() {}

    static Notice of(Bringing bringing) {
        return switch (bringing) {
            case Bringing.Brought brought ->
                Notice.done("events.cards.brought-one", brought.card().number().toString());
            case Bringing.NotReady _ -> Notice.warning("events.cards.not-ready");
            case Bringing.NotAttending _ -> Notice.warning("events.cards.not-attending");
            case Bringing.OwnTradeRefused refused ->
                Notice.warning(
                        "events.cards.own-trade",
                        String.join(", ", refused.trade().words()),
                        refused.trade().sector());
            case Bringing.TooLate _ -> Notice.warning("events.cards.too-late");
        };
    }
}
