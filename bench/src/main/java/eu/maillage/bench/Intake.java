package eu.maillage.bench;

import java.io.IOException;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;

/** Brings spreadsheets in as a coordinator would: by the import pages, every button pressed. */
public final class Intake {

    private static final long AGAIN_AFTER_MILLIS = 300;

    private final Visitor coordinator;

    public Intake(Visitor coordinator) {
        this.coordinator = coordinator;
    }

    /** Sends a file to {@code start} and confirms it; says how many seconds it took. */
    public double bring(String start, String name, byte[] file) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Document first = coordinator.get(start).page();
        Visitor.Answer sent = coordinator.submit(Visitor.form(first, start), name, file);
        String place = sent.address().getPath();
        Document page = settled(place);
        if (!Visitor.has(page, "/confirm") && Visitor.has(page, "/columns")) {
            coordinator.submit(Visitor.form(page, "/columns"));
            page = settled(place);
        }
        coordinator.submit(Visitor.form(page, "/confirm"));
        settled(place);
        return (System.nanoTime() - begun) / 1e9;
    }

    /** The page once the background has done its step. */
    private Document settled(String place) throws IOException, InterruptedException {
        Predicate<Document> working = page -> page.selectFirst("[hx-get$=/progress]") != null;
        Document page = coordinator.get(place).page();
        while (working.test(page)) {
            Thread.sleep(AGAIN_AFTER_MILLIS);
            page = coordinator.get(place).page();
        }
        if (page.selectFirst(".error-summary") != null) {
            throw new IllegalStateException("%s: %s. Maybe the file is not what the import expects."
                    .formatted(place, page.select(".error-summary").text()));
        }
        return page;
    }
}
