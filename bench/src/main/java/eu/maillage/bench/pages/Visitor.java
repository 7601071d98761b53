package eu.maillage.bench.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** Somebody with a browser: keeps cookies and one connection, follows redirects and sends forms as they stand. */
final class Visitor {

    private static final String BOUNDARY = "maillage-bench-7f3a";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final URI address;

    Visitor(URI address) {
        this.address = address;
    }

    /** What came back, and after how long the last byte was there. */
    record Answer(URI address, int status, String type, String body, long nanos) {

        boolean isPage() {
            return status == 200 && type.startsWith("text/html");
        }

        Document page() {
            return Jsoup.parse(body, address.toString());
        }
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address.resolve(path)).GET());
    }

    /** Sends a form of a page with what stands in it. */
    Answer submit(FormElement form) throws IOException, InterruptedException {
        String sent = form.formData().stream()
                .map(field -> encode(field.key()) + "=" + encode(field.value()))
                .collect(Collectors.joining("&"));
        URI target = URI.create(form.absUrl("action"));
        if (form.attr("method").equalsIgnoreCase("get")) {
            return get(target.getPath() + "?" + sent);
        }
        return send(HttpRequest.newBuilder(target)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(sent)));
    }

    /** Sends a form with a file in its field «file». */
    Answer submit(FormElement form, String name, byte[] file) throws IOException, InterruptedException {
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
        HttpRequest built = request.header("Accept", "text/html")
                .header("Accept-Language", "fr")
                .build();
        long begun = System.nanoTime();
        var response = client.send(built, BodyHandlers.ofString(StandardCharsets.UTF_8));
        long nanos = System.nanoTime() - begun;
        String type = response.headers().firstValue("Content-Type").orElse("");
        return new Answer(response.uri(), response.statusCode(), type, response.body(), nanos);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The page's form that is sent to an address that ends like this. */
    static FormElement form(Document page, String end) {
        return page.forms().stream()
                .filter(form -> form.attr("action").endsWith(end))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No form to «%s» in «%s». Maybe the pages changed.".formatted(end, page.title())));
    }

    static boolean has(Document page, String end) {
        return page.forms().stream().anyMatch(form -> form.attr("action").endsWith(end));
    }
}
