package eu.maillage.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The style sheet, scripts, pictures and fonts: read once, named after their content, kept compressed. */
@Component
class Assets {

    /** Order matters: each layer yields to the next, so our components win over Bootstrap without shouting. */
    private static final List<String> STYLES = List.of("tokens", "base", "components", "pictures", "live", "print");

    private static final Pattern REFERENCE = Pattern.compile("url\\(\"/([^\"]+)\"\\)");
    private static final String BOOTSTRAP = "classpath*:META-INF/resources/webjars/bootstrap/*/css/bootstrap.min.css";
    private static final String HTMX = "classpath*:META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js";

    private final String root;
    private final boolean developing;
    private volatile Map<String, Asset> byName;

    /**
     * @param templates while developing, the templates' source folder: static files are then read beside it
     */
    Assets(@Value("${maillage.templates:}") String templates) {
        this.developing = !templates.isEmpty();
        this.root = developing ? "file:" + templates + "/../resources/static/" : "classpath*:static/";
        this.byName = load();
    }

    /** The address of a file, which changes with its content. */
    String url(String name) {
        if (developing && name.endsWith(".css")) {
            byName = load();
        }
        return find(name).url();
    }

    /** The file behind an address, whose hash may be missing (a script that imports another) or old. */
    @Nullable
    Asset at(String path) {
        Asset exact = byName.get(path);
        return exact == null ? byName.get(path.replaceFirst("\\.[0-9a-f]{12}(\\.\\w+)$", "$1")) : exact;
    }

    private Asset find(String name) {
        Asset asset = byName.get(name);
        if (asset == null) {
            throw new IllegalArgumentException(
                    "There is no static/%s. Maybe it is misspelt, or not in css, js, icons, images or fonts."
                            .formatted(name));
        }
        return asset;
    }

    private Map<String, Asset> load() {
        try {
            Map<String, Asset> assets = new HashMap<>();
            var resolver = new PathMatchingResourcePatternResolver();
            for (String folder : List.of("fonts", "icons", "images", "js", "css")) {
                for (Resource file : resolver.getResources(root + folder + "/**/*.*")) {
                    put(assets, within(folder, file), file.getContentAsByteArray());
                }
            }
            put(assets, "js/htmx.js", resolver.getResources(HTMX)[0].getContentAsByteArray());
            put(assets, "css/maillage.css", styleSheet(assets, resolver.getResources(BOOTSTRAP)[0]));
            return Map.copyOf(assets);
        } catch (IOException e) {
            throw new UncheckedIOException("The static files cannot be read.", e);
        }
    }

    /** Its name from the folder on, whichever folders lie between. */
    private static String within(String folder, Resource file) throws IOException {
        String address = file.getURL().getPath();
        return address.substring(address.lastIndexOf("/static/" + folder + "/") + "/static/".length());
    }

    private static void put(Map<String, Asset> assets, String name, byte[] content) {
        assets.put(name, Asset.of(name, content));
    }

    /** One file instead of six: a phone on a slow line waits for one answer. */
    private static byte[] styleSheet(Map<String, Asset> assets, Resource bootstrap) throws IOException {
        var sheet = new ByteArrayOutputStream();
        sheet.writeBytes(bytes(text(assets, "fonts/fonts.css").replace("url(\"", "url(\"/fonts/")));
        sheet.writeBytes(bytes("@layer bootstrap," + String.join(",", STYLES) + ";@layer bootstrap{"));
        sheet.writeBytes(bytes(bootstrap
                .getContentAsString(StandardCharsets.UTF_8)
                .replaceFirst("^@charset \"UTF-8\";", "")
                .replaceFirst("/\\*# sourceMappingURL=.*\\*/", "")));
        sheet.writeBytes(bytes("}"));
        for (String style : STYLES) {
            sheet.writeBytes(bytes("@layer " + style + "{" + text(assets, "css/" + style + ".css") + "}"));
        }
        String whole = sheet.toString(StandardCharsets.UTF_8);
        return bytes(REFERENCE.matcher(whole).replaceAll((MatchResult found) -> {
            Asset target = assets.get(found.group(1));
            return target == null ? found.group() : "url(\"" + target.url() + "\")";
        }));
    }

    private static String text(Map<String, Asset> assets, String name) {
        return new String(Objects.requireNonNull(assets.get(name)).content(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
