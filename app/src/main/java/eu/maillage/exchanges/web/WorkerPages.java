package eu.maillage.exchanges.web;

import eu.maillage.exchanges.domain.Crew;
import eu.maillage.exchanges.domain.RunningExchanges;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Role;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The worker that opens a secretary's grid without a network: where it lies decides that it serves this event's grid alone. */
@Controller
class WorkerPages {

    private final Resource worker = new ClassPathResource("static/js/exchanges/secretary/worker.js");
    private final RunningExchanges exchanges;

    WorkerPages(RunningExchanges exchanges) {
        this.exchanges = exchanges;
    }

    @GetMapping("/events/{event}/exchange/secretary-worker.js")
    ResponseEntity<Resource> worker(Asker asker, @PathVariable UUID event) {
        asker.require(Role.SECRETARY, Crew.scope(event));
        exchanges.look(asker, event);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .body(worker);
    }
}
