package eu.maillage.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/**
 * Somebody at a browser without scripts: opens addresses, follows links by their words, fills fields by their labels and
 * presses buttons by theirs. Keeps the cookies, follows redirections, and expects every answer to be a page.
 */
public final class Visitor {

    private static final String HERE = "http://localhost";

    private final MockMvcTester web;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private final List<MockMultipartFile> files = new ArrayList<>();
    private String address = "/";
    private int status;
    private Document page = new Document(HERE);

    public Visitor(MockMvcTester web) {
        this.web = web;
    }

    /** Opens an address of this application, whole or from its path on. */
    public Visitor opens(String where) {
        URI uri = URI.create(where);
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return shows(uri.getRawPath() + query, send(web.get().uri(URI.create(uri.getRawPath() + query))));
    }

    /** Follows the first link that has these words. */
    public Visitor follows(String words) {
        return opens(one("a[href]", words).absUrl("href"));
    }

    /** Fills the field with this label: what is written, or the words of the choice. */
    public Visitor fills(String label, String value) {
        Element field = labelled(label);
        switch (field.tagName()) {
            case "select" -> choose(field, value);
            case "textarea" -> field.text(value);
            default -> field.attr("value", value);
        }
        return this;
    }

    /** Chooses among the options of a list that has no label of its own, as those of a grid. */
    public Visitor chooses(String selector, String words) {
        choose(first(selector), words);
        return this;
    }

    /** Ticks the boxes, or the one of several choices, with these labels. */
    public Visitor ticks(String... labels) {
        for (String label : labels) {
            tick(labelled(label));
        }
        return this;
    }

    /** Ticks one of the choices of the group with this heading. */
    public Visitor ticksIn(String heading, String label) {
        tick(first("fieldset:has(legend:contains(%s)) label:contains(%s) input".formatted(heading, label)));
        return this;
    }

    private void tick(Element box) {
        if (box.attr("type").equals("radio")) {
            page.select("input[type=radio][name=\"%s\"]".formatted(box.attr("name")))
                    .removeAttr("checked");
        }
        box.attr("checked", "");
    }

    public Visitor attaches(String label, String name, byte[] content) {
        files.add(new MockMultipartFile(labelled(label).attr("name"), name, "application/octet-stream", content));
        return this;
    }

    /** Presses the first button with these words and lands where its form leads. */
    public Visitor presses(String words) {
        return presses(one("button[type=submit]", words));
    }

    /** Presses the button with these words in the row, card or block that names something. */
    public Visitor pressesFor(String name, String words) {
        for (Element button : page.select("button[type=submit]")) {
            Element around = button.closest("tr, li, article");
            if (around != null
                    && plain(around.text()).contains(name)
                    && plain(button.text()).startsWith(words)) {
                return presses(button);
            }
        }
        throw new AssertionError("No button «%s» beside «%s» on %s:%n%s".formatted(words, name, address, reads()));
    }

    /** What the page says, as one line. */
    public String reads() {
        return plain(page.text());
    }

    /** The first element of the page that a selector finds. */
    public Element first(String selector) {
        Element found = page.selectFirst(selector);
        if (found == null) {
            throw new AssertionError("Nothing at «%s» on %s:%n%s".formatted(selector, address, reads()));
        }
        return found;
    }

    public Document page() {
        return page;
    }

    public int status() {
        return status;
    }

    public String address() {
        return address;
    }

    /** The file behind an address, as its bytes. */
    public byte[] downloads(String where) {
        MockHttpServletResponse answer = send(web.get().uri(URI.create(where)));
        assertThat(answer.getStatus()).as(where).isEqualTo(200);
        return answer.getContentAsByteArray();
    }

    private Visitor presses(Element button) {
        FormElement form = (FormElement) Objects.requireNonNull(button.closest("form"));
        String action = button.hasAttr("formaction") ? button.absUrl("formaction") : form.absUrl("action");
        Map<String, List<String>> fields = fieldsOf(form);
        if (button.hasAttr("name")) {
            fields.computeIfAbsent(button.attr("name"), _ -> new ArrayList<>()).add(button.attr("value"));
        }
        String path = action.substring(HERE.length());
        if (!form.attr("method").equalsIgnoreCase("post")) {
            return opens(path + "?" + query(fields));
        }
        var request = files.isEmpty() ? web.post().uri(URI.create(path)) : multipart(path);
        fields.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        files.clear();
        return shows(path, send(request));
    }

    private AbstractMockHttpServletRequestBuilder<?> multipart(String path) {
        var request = web.post().uri(URI.create(path)).multipart();
        files.forEach(request::file);
        return request;
    }

    private static Map<String, List<String>> fieldsOf(FormElement form) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (KeyVal field : form.formData()) {
            fields.computeIfAbsent(field.key(), _ -> new ArrayList<>()).add(field.value());
        }
        return fields;
    }

    private static String query(Map<String, List<String>> fields) {
        List<String> pairs = new ArrayList<>();
        fields.forEach((name, values) ->
                values.forEach(value -> pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))));
        return String.join("&", pairs);
    }

    private Visitor shows(String where, MockHttpServletResponse answer) {
        String next = answer.getRedirectedUrl();
        if (next != null) {
            return opens(URI.create(HERE + where).resolve(next).toString());
        }
        address = where;
        status = answer.getStatus();
        page = Jsoup.parse(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8), HERE + where);
        return this;
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) {
        request.header("Accept-Language", "fr");
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        MockHttpServletResponse answer =
                ((MockMvcTester.MockMvcRequestBuilder) request).exchange().getResponse();
        for (Cookie cookie : answer.getCookies()) {
            cookies.put(cookie.getName(), cookie);
        }
        return answer;
    }

    private Element one(String selector, String words) {
        return page.select(selector).stream()
                .filter(element -> plain(element.text()).contains(words))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("No «%s» to press on %s:%n%s".formatted(words, address, reads())));
    }

    private Element labelled(String label) {
        return page.select("label").stream()
                .filter(words -> plain(words.text()).startsWith(label))
                .map(words -> words.hasAttr("for")
                        ? page.getElementById(words.attr("for"))
                        : words.selectFirst("input, select, textarea"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No field «%s» on %s:%n%s".formatted(label, address, reads())));
    }

    /** No-break spaces are for the eye. */
    private static String plain(String words) {
        return words.replace('\u00a0', ' ');
    }

    private static void choose(Element select, String words) {
        Element choice = select.select("option").stream()
                .filter(option -> plain(option.text()).contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No choice «%s» among %s"
                        .formatted(words, select.select("option").eachText())));
        select.select("option").removeAttr("selected");
        choice.attr("selected", "");
    }
}
