package eu.maillage.live.web;

import java.time.InstantSource;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells the server's time: a browser asks a few times and keeps the answer that travelled fastest. */
@Controller
class TimePages {

    private final InstantSource clock;

    TimePages(InstantSource clock) {
        this.clock = clock;
    }

    @GetMapping("/live/time")
    ResponseEntity<Map<String, Long>> time() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Map.of("now", clock.millis()));
    }
}
