package eu.maillage.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Hands out the static files under the address that their content gives them. */
@Controller
class AssetPages {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Assets assets;

    AssetPages(Assets assets) {
        this.assets = assets;
    }

    @GetMapping(Asset.FOLDER + "**")
    ResponseEntity<byte[]> file(HttpServletRequest request) {
        String path = request.getRequestURI();
        Asset asset = assets.at(path.substring(path.indexOf(Asset.FOLDER) + Asset.FOLDER.length()));
        if (asset == null) {
            return ResponseEntity.notFound().build();
        }
        boolean zipped = asset.compressed().length > 0 && accepts(request);
        var answer = ResponseEntity.ok()
                .contentType(asset.type())
                .cacheControl(path.equals(asset.url()) ? FOR_EVER : CacheControl.noCache())
                .eTag(asset.url())
                .varyBy(HttpHeaders.ACCEPT_ENCODING);
        return zipped
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(asset.compressed())
                : answer.body(asset.content());
    }

    private static boolean accepts(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.contains("gzip");
    }
}
