package eu.maillage.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Somebody who asks over HTTP, as a browser without a screen does: her session, the pages, their forms. */
final class Caller {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String address;

    Caller(String address) {
        this.address = address;
    }

    /** Sits down at a browser: its pages are hers. */
    Page at(BrowserContext browser) {
        browser.addCookies(cookies.getCookieStore().getCookies().stream()
                .map(cookie -> new Cookie(cookie.getName(), cookie.getValue()).setUrl(address))
                .toList());
        return browser.newPage();
    }

    Document open(String path) {
        return page(answer(request(path).GET().build()));
    }

    /** Asks again until the page is as it should be. */
    Document openUntil(String path, String what, Predicate<Document> done) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Document page = open(path);
        while (!done.test(page)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("%s never had %s:%n%s"
                        .formatted(path, what, page.select("main").text()));
            }
            LockSupport.parkNanos(Duration.ofMillis(150).toNanos());
            page = open(path);
        }
        return page;
    }

    /** Sends a form of a page as it stands, but for what is given here. */
    Document send(Document page, String form, Map<String, String> changes) {
        Element found = page.selectFirst(form);
        if (!(found instanceof FormElement typed)) {
            throw new AssertionError("No form %s on %s:%n%s"
                    .formatted(form, page.location(), page.select("main").text()));
        }
        Map<String, String> fields = new HashMap<>();
        typed.formData().forEach((KeyVal field) -> fields.put(field.key(), field.value()));
        fields.putAll(changes);
        return page(answer(posted(typed.attr("action"), fields)));
    }

    /** Sends fields to an address with the proof of a page that is open. */
    Document send(Document page, String path, List<Map.Entry<String, String>> fields) {
        String body = fields.stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"))
                + "&_csrf=" + encoded(proof(page));
        return page(answer(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build()));
    }

    /** Uploads a file with the form of a page. */
    Document upload(Document page, String path, String name, byte[] content) {
        String edge = "edge-" + content.length;
        byte[] head = """
                --%1$s\r
                Content-Disposition: form-data; name="_csrf"\r
                \r
                %2$s\r
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="%3$s"\r
                Content-Type: application/octet-stream\r
                \r
                """.formatted(edge, proof(page), name).getBytes(StandardCharsets.UTF_8);
        byte[] foot = "\r\n--%s--\r\n".formatted(edge).getBytes(StandardCharsets.UTF_8);
        BodyPublisher body = BodyPublishers.ofByteArrays(List.of(head, content, foot));
        return page(answer(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(body)
                .build()));
    }

    byte[] download(String path) {
        return send(request(path).GET().build(), BodyHandlers.ofByteArray()).body();
    }

    String text(String path) {
        return answer(request(path).header("Accept", "application/json").GET().build())
                .body();
    }

    /** Sends JSON once, whatever comes of it. */
    HttpResponse<String> sendJson(String path, String proofHeader, String proof, String json, Duration patience)
            throws IOException, InterruptedException {
        return client.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json")
                        .header(proofHeader, proof)
                        .timeout(patience)
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String proof(Document page) {
        return page.select("input[name=_csrf]").val();
    }

    private HttpRequest posted(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : address + path))
                .header("Accept-Language", "fr");
    }

    private HttpResponse<String> answer(HttpRequest request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            HttpResponse<T> answer = client.send(request, body);
            if (answer.statusCode() != 200) {
                throw new AssertionError("%s %s answers %d:%n%s"
                        .formatted(request.method(), request.uri(), answer.statusCode(), answer.body()));
            }
            return answer;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Document page(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body(), answer.uri().toString());
    }
}
