package eu.maillage.bench;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** Enters the demonstration in each role that its front page offers. */
public final class Arrival {

    private static final String ROLES = "/demo/as/";

    private final URI address;

    public Arrival(URI address) {
        this.address = address;
    }

    public List<String> roles() throws IOException, InterruptedException {
        return new Visitor(address)
                .get("/demo").page().select("form[action^=" + ROLES + "]").eachAttr("action").stream()
                        .map(door -> door.substring(ROLES.length()))
                        .distinct()
                        .toList();
    }

    /** Presses the button on each page of the way in, until there is none. */
    public Visitor as(String role) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(address);
        Document page = visitor.get(ROLES + role).page();
        for (FormElement door = door(page); door != null; door = door(page)) {
            page = visitor.submit(door).page();
        }
        return visitor;
    }

    private static @org.jspecify.annotations.Nullable FormElement door(Document page) {
        return page.forms().stream()
                .filter(form -> form.attr("action").matches("(/demo/as|/sign-in|/enter)/.+"))
                .findFirst()
                .orElse(null);
    }
}
