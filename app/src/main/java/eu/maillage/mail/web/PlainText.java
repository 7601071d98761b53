package eu.maillage.mail.web;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Reads a letter's plain text off its HTML: paragraphs, lists, and the address behind each link. */
final class PlainText implements NodeVisitor {

    private static final Set<String> PARAGRAPHS = Set.of("p", "h1", "h2", "h3", "ul", "ol", "div", "blockquote", "hr");

    private final StringBuilder text = new StringBuilder();

    private PlainText() {}

    static String of(String html) {
        PlainText reading = new PlainText();
        reading.traverse(Jsoup.parse(html).body());
        return reading.text
                .toString()
                .replaceAll("[ \\t]+\\n", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            write(words.text());
        } else if (node instanceof Element element) {
            open(element);
        }
    }

    private void open(Element element) {
        String name = element.normalName();
        if (PARAGRAPHS.contains(name)) {
            text.append("\n\n");
        } else if (name.equals("li")) {
            text.append("\n- ");
        } else if (name.equals("br")) {
            text.append('\n');
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (PARAGRAPHS.contains(element.normalName())) {
                text.append("\n\n");
            } else if (element.normalName().equals("a")) {
                address(element);
            }
        }
    }

    /** A line of its own, so that no punctuation sticks to it; a link that shows its address is not repeated. */
    private void address(Element link) {
        String target = link.attr("href").replaceFirst("^(mailto|tel):", "");
        if (!target.isEmpty() && !link.text().equals(target)) {
            text.append('\n').append(target).append('\n');
        }
    }

    private void write(String words) {
        boolean atLineStart = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
        text.append(atLineStart ? words.replaceFirst("^ +", "") : words);
    }
}
