package eu.maillage.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** Somebody with a browser: keeps cookies and one connection, follows redirects and sends forms as they stand. */
public final class Visitor {

    private static final String BOUNDARY = "maillage-bench-7f3a";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final URI address;

    public Visitor(URI address) {
        this.address = address;
    }

    /** What came back, and after how long the last byte was there. */
    public record Answer(URI address, int status, String type, String body, long nanos) {

        public boolean isPage() {
            return status == 200 && type.startsWith("text/html");
        }

        public Document page() {
            return Jsoup.parse(body, address.toString());
        }
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address.resolve(path)).GET());
    }

    /** What her browser sends along, for who goes on in her name. */
    public String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Sends a form of a page with what stands in it. */
    public Answer submit(FormElement form) throws IOException, InterruptedException {
        return submit(form, Map.of());
    }

    /** Sends a form of a page with what stands in it, but for what is typed here. */
    public Answer submit(FormElement form, Map<String, String> typed) throws IOException, InterruptedException {
        Map<String, String> others = new LinkedHashMap<>(typed);
        String standing = form.formData().stream()
                .map(field -> field(field.key(), Objects.requireNonNullElse(others.remove(field.key()), field.value())))
                .collect(Collectors.joining("&"));
        String sent = Stream.concat(
                        Stream.of(standing).filter(known -> !known.isEmpty()),
                        others.entrySet().stream().map(field -> field(field.getKey(), field.getValue())))
                .collect(Collectors.joining("&"));
        URI target = URI.create(form.absUrl("action"));
        return form.attr("method").equalsIgnoreCase("get") ? get(target.getPath() + "?" + sent) : post(target, sent);
    }

    /** Sends a field with several values to an address, with the proof of a page that is open. */
    public Answer send(Document page, String path, String name, List<String> values)
            throws IOException, InterruptedException {
        String sent = values.stream().map(value -> field(name, value) + "&").collect(Collectors.joining());
        return post(
                address.resolve(path),
                sent + field("_csrf", page.select("input[name=_csrf]").val()));
    }

    private Answer post(URI target, String sent) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(target)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(sent)));
    }

    private static String field(String name, String value) {
        return encode(name) + "=" + encode(value);
    }

    /** Sends a form with a file in its field «file». */
    public Answer submit(FormElement form, String name, byte[] file) throws IOException, InterruptedException {
        List<KeyVal> fields = form.formData().stream()
                .filter(field -> !field.key().equals("file"))
                .toList();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (KeyVal field : fields) {
            body.writeBytes(part("name=\"%s\"\r\n\r\n%s\r\n".formatted(field.key(), field.value())));
        }
        body.writeBytes(part("name=\"file\"; filename=\"%s\"\r\nContent-Type: text/csv\r\n\r\n".formatted(name)));
        body.writeBytes(file);
        body.writeBytes("\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(form.absUrl("action")))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static byte[] part(String content) {
        return "--%s\r\nContent-Disposition: form-data; %s"
                .formatted(BOUNDARY, content)
                .getBytes(StandardCharsets.UTF_8);
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpRequest built = request.header("Accept", "text/html,*/*;q=0.8")
                .header("Accept-Language", "fr")
                .build();
        long begun = System.nanoTime();
        var response = client.send(built, BodyHandlers.ofString(StandardCharsets.UTF_8));
        long nanos = System.nanoTime() - begun;
        String type = response.headers().firstValue("Content-Type").orElse("");
        return new Answer(response.uri(), response.statusCode(), type, response.body(), nanos);
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The page's form that is sent to an address that ends like this. */
    public static FormElement form(Document page, String end) {
        return page.forms().stream()
                .filter(form -> form.attr("action").endsWith(end))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No form to «%s» in «%s». Maybe the pages changed.".formatted(end, page.title())));
    }

    public static boolean has(Document page, String end) {
        return page.forms().stream().anyMatch(form -> form.attr("action").endsWith(end));
    }
}
