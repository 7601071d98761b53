package eu.maillage.bench.pages;

import eu.maillage.bench.Visitor;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Finds the pages that one visitor can reach: by links, and by the forms that only ask. */
final class Crawl {

    private static final int OF_EACH = 4;
    private static final List<String> SEARCHED = List.of("palettes", "menuiserie du lac", "zzzz", "vaseur");

    private final Visitor visitor;
    private final ArrayDeque<String> waiting = new ArrayDeque<>();
    private final Set<String> met = new HashSet<>();
    private final Map<String, Integer> ofEach = new HashMap<>();
    private final Map<String, List<String>> pages = new TreeMap<>();

    Crawl(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Addresses by what they have in common. */
    Map<String, List<String>> from(List<String> seeds) throws IOException, InterruptedException {
        seeds.forEach(this::meet);
        while (!waiting.isEmpty()) {
            String path = waiting.remove();
            Visitor.Answer answer = visitor.get(path);
            if (answer.isPage()) {
                pages.computeIfAbsent(route(path), _ -> new ArrayList<>()).add(path);
                follow(answer.page());
            }
        }
        return pages;
    }

    private void follow(Document page) {
        for (Element link : page.select("a[href]:not([download])")) {
            meet(link.absUrl("href"));
        }
        for (FormElement form : page.forms()) {
            if (form.attr("method").equalsIgnoreCase("get")) {
                ask(form);
            }
        }
    }

    /** Searches for several words, and narrows by every choice in turn. */
    private void ask(FormElement form) {
        String target = form.absUrl("action");
        for (Element field : form.select("input[type=search], input[type=text]")) {
            SEARCHED.forEach(words -> meet(target + "?" + field.attr("name") + "=" + Visitor.encode(words)));
        }
        String all = form.select("select[name]").stream()
                .map(choice -> choice.attr("name") + "="
                        + Visitor.encode(choice.select("option[value]:not([value=''])").stream()
                                .findFirst()
                                .map(Element::val)
                                .orElse("")))
                .peek(one -> meet(target + "?" + one))
                .collect(Collectors.joining("&"));
        meet(target + "?" + all);
    }

    private void meet(String found) {
        URI uri;
        try {
            uri = URI.create(found);
        } catch (IllegalArgumentException elsewhere) {
            return;
        }
        String path = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        if ((uri.getHost() != null && !uri.getHost().equals("127.0.0.1")) || isNoPage(path) || !met.add(path)) {
            return;
        }
        if (ofEach.merge(route(path), 1, Integer::sum) <= OF_EACH) {
            waiting.add(path);
        }
    }

    private static boolean isNoPage(String path) {
        return path.startsWith("/demo")
                || path.startsWith("/ui")
                || path.contains("/stream")
                || path.contains("lang=")
                || path.contains("format=")
                || path.contains("/files")
                || path.matches(".*\\.[a-z]{2,5}(\\?.*)?");
    }

    /** The address with its ids and values left out. */
    static String route(String path) {
        String[] parts = path.split("\\?", 2);
        String bare = parts[0].replaceAll("/[0-9a-f]{8}-[0-9a-f-]{27}", "/{id}");
        if (parts.length == 1) {
            return bare;
        }
        return bare + "?"
                + Stream.of(parts[1].split("&", -1))
                        .filter(value -> !value.endsWith("="))
                        .map(value -> value.split("=", 2)[0])
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining("&"));
    }
}
