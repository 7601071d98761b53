package eu.maillage.exchanges.web;

import eu.maillage.accounts.Standing;
import eu.maillage.exchanges.domain.Crew;
import eu.maillage.exchanges.domain.ExchangeTopics;
import eu.maillage.exchanges.domain.RunningExchanges;
import eu.maillage.live.LiveTopics;
import eu.maillage.live.Topic;
import eu.maillage.tenancy.Asker;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the scripts of a room's screens watch. */
@Controller
@RequestMapping("/events/{event}/exchange/live")
class LivePages {

    private final LiveTopics live;
    private final RunningExchanges exchanges;

    LivePages(LiveTopics live, RunningExchanges exchanges) {
        this.live = live;
        this.exchanges = exchanges;
    }

    @GetMapping("/clock/stream")
    void clockStream(Asker asker, Standing standing, @PathVariable UUID event, HttpServletResponse response) {
        exchanges.look(asker, event);
        live.stream(ExchangeTopics.clock(asker.territory(), event), response, () -> standing.now()
                .filter(still -> Crew.hasAPart(still, event))
                .isPresent());
    }

    @GetMapping("/clock")
    ResponseEntity<String> clock(Asker asker, @PathVariable UUID event) {
        exchanges.look(asker, event);
        return json(ExchangeTopics.clock(asker.territory(), event));
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
