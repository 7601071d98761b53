package eu.maillage.exchanges.web;

import eu.maillage.accounts.Standing;
import eu.maillage.exchanges.domain.Crew;
import eu.maillage.exchanges.domain.ExchangeTopics;
import eu.maillage.exchanges.domain.RunningExchanges;
import eu.maillage.live.LiveTopics;
import eu.maillage.live.Topic;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the scripts of a room's screens watch. */
@Controller
@RequestMapping("/events/{event}/exchange/live")
class LivePages {

    private static final int NO_TABLE = 0;

    private final LiveTopics live;
    private final RunningExchanges exchanges;

    LivePages(LiveTopics live, RunningExchanges exchanges) {
        this.live = live;
        this.exchanges = exchanges;
    }

    /** @param table whose grid it is, to be told what stands there; 0 for the other screens */
    @GetMapping("/clock/stream")
    void clockStream(
            Asker asker,
            Standing standing,
            @PathVariable UUID event,
            @RequestParam(defaultValue = "0") int table,
            HttpServletResponse response) {
        requireClock(asker, event, table);
        live.stream(ExchangeTopics.table(asker.territory(), event, table), response, () -> standing.now()
                .filter(still -> mayWatch(still, event, table))
                .isPresent());
    }

    @GetMapping("/clock")
    ResponseEntity<String> clock(Asker asker, @PathVariable UUID event, @RequestParam(defaultValue = "0") int table) {
        requireClock(asker, event, table);
        return json(ExchangeTopics.table(asker.territory(), event, table));
    }

    private void requireClock(Asker asker, UUID event, int table) {
        exchanges.look(asker, event);
        if (!mayWatch(asker, event, table)) {
            asker.require(Role.SECRETARY, Crew.scope(event));
        }
    }

    private static boolean mayWatch(Asker asker, UUID event, int table) {
        return table == NO_TABLE ? Crew.hasAPart(asker, event) : Crew.isSecretary(asker, event);
    }

    @GetMapping("/progress/stream")
    void progressStream(Asker asker, Standing standing, @PathVariable UUID event, HttpServletResponse response) {
        asker.requireCoordinator();
        exchanges.look(asker, event);
        live.stream(ExchangeTopics.progress(asker.territory(), event), response, () -> standing.now()
                .filter(Asker::coordinates)
                .isPresent());
    }

    @GetMapping("/progress")
    ResponseEntity<String> progress(Asker asker, @PathVariable UUID event) {
        asker.requireCoordinator();
        exchanges.look(asker, event);
        return json(ExchangeTopics.progress(asker.territory(), event));
    }

    private ResponseEntity<String> json(Topic topic) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(live.snapshot(topic));
    }
}
