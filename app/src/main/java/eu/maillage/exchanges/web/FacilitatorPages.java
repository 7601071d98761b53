package eu.maillage.exchanges.web;

import eu.maillage.exchanges.domain.Crew;
import eu.maillage.exchanges.domain.Phase;
import eu.maillage.tenancy.Asker;
import eu.maillage.ui.Page;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The facilitator's screen: the card to announce, whose it is, what comes next, the time left. */
@Controller
class FacilitatorPages {

    private final HelperRooms rooms;

    FacilitatorPages(HelperRooms rooms) {
        this.rooms = rooms;
    }

    @GetMapping("/events/{event}/exchange/facilitator")
    String show(
            Page page,
            Model model,
            Asker asker,
            @PathVariable UUID event,
            @RequestParam @Nullable Integer table,
            @RequestParam @Nullable Phase phase,
            @RequestParam @Nullable Integer round,
            @RequestParam @Nullable String card) {
        Crew.requireATable(asker, event);
        HelperRoom helpers = rooms.open(asker, event);
        if (!helpers.isPlanned()) {
            return helpers.withoutPlan(model);
        }
        RoomView room = helpers.view();
        if (helpers.lacks(table)) {
            return "redirect:" + room.path() + "/facilitator";
        }
        List<TableChoice> choices =
                TableChoice.of(helpers.exchange().plan().orElseThrow(), room.path() + "/facilitator");
        if (table == null && !choices.isEmpty()) {
            model.addAttribute("view", new ChoiceView(room, choices));
            return "exchanges/web/facilitatorTable";
        }
        // An address kept from an earlier round leads to the round that is on.
        boolean stale = room.isOn() && (phase != room.phase() || round == null || round != room.round());
        Spot spot = helpers.at(stale ? new Spot.Wanted(table, null, null) : new Spot.Wanted(table, phase, round));
        Desk desk = new Desk(page.wording(), helpers, spot, room.path() + "/facilitator", false);
        model.addAttribute("view", desk.view(stale ? null : card));
        return "exchanges/web/facilitator";
    }
}
