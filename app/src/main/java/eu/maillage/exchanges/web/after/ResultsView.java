package eu.maillage.exchanges.web.after;

import eu.maillage.directory.OrganisationId;
import eu.maillage.events.Event;
import eu.maillage.events.EventState;
import eu.maillage.exchanges.domain.LateAnswers;
import eu.maillage.exchanges.domain.after.Figures;
import eu.maillage.exchanges.domain.after.OrganisationResults;
import eu.maillage.exchanges.domain.after.Outcome;
import eu.maillage.exchanges.domain.after.WrittenFile;
import eu.maillage.exchanges.web.ExchangeTabs;
import eu.maillage.ui.Page;
import eu.maillage.ui.Tab;
import eu.maillage.ui.Tone;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came of an exchange, as its coordinator sees it.
 *
 * @param late what came from tablets after the closing
 */
public record ResultsView(
        Event event,
        List<Tab> tabs,
        Figures figures,
        List<Row> rows,
        @Nullable LateAnswers late) {

    /**
     * One organisation and its file.
     *
     * @param written the letter with its file; absent while there is none
     */
    public record Row(OrganisationResults results, @Nullable WrittenFile written) {

        public String name() {
            return results.organisation().name();
        }

        public boolean hasAddress() {
            return results.organisation().reader().isPresent();
        }

        public boolean shares() {
            return results.organisation().shared().isPresent();
        }

        boolean waits() {
            return written == null && hasAddress();
        }

        /** What became of the letter. */
        public String fate(Page page) {
            WrittenFile letter = Objects.requireNonNull(written);
            return switch (letter.fate()) {
                case SENT -> page.t("exchanges.after.results.sent-at", letter.at());
                case UNDER_WAY -> page.t("exchanges.after.results.under-way");
                case KEPT -> page.t("exchanges.after.results.kept");
                case WITHDRAWN, STOPPED -> page.t("exchanges.after.results.stopped");
            };
        }

        public Tone tone() {
            return Objects.requireNonNull(written).fate().tone();
        }
    }

    static ResultsView of(
            Page page, Outcome outcome, Map<OrganisationId, WrittenFile> written, @Nullable LateAnswers late) {
        return new ResultsView(
                outcome.event(),
                ExchangeTabs.of(page, outcome.event().id(), ExchangeTabs.Place.RESULTS),
                outcome.figures(),
                outcome.results().stream()
                        .map(one -> new Row(one, written.get(one.organisation().id())))
                        .toList(),
                late);
    }

    public boolean over() {
        return event.state() == EventState.CLOSED;
    }

    /** Whether the first file that is sent keeps the event closed. */
    public boolean reopens() {
        return over() && rows.stream().allMatch(row -> row.written() == null);
    }

    /** The files that can be sent and were not. */
    public int waiting() {
        return (int) rows.stream().filter(Row::waits).count();
    }

    /** What sending all of them does, and what is not in them. */
    public String sending(Page page) {
        String text = page.t("exchanges.after.results.send-all-text", waiting(), unreachable());
        return late == null ? text : text + " " + page.t("exchanges.after.results.send-all-late", late.marks());
    }

    public int unreachable() {
        return (int) rows.stream().filter(row -> !row.hasAddress()).count();
    }

    public String path() {
        return "/events/" + event.id() + "/exchange/results";
    }

    public String file(Row row) {
        return path() + "/files/" + row.results().organisation().id();
    }

    public String send(Row row) {
        return path() + "/send/" + row.results().organisation().id();
    }
}
