package eu.maillage.exchanges.domain.after;

import eu.maillage.events.Event;
import eu.maillage.spreadsheets.Column;
import eu.maillage.spreadsheets.Sheet;
import eu.maillage.spreadsheets.SpreadsheetWriter;
import eu.maillage.spreadsheets.Value;
import eu.maillage.ui.Wording;
import java.util.List;
import java.util.stream.Stream;

/** The file that an organisation gets: what interested it, what it can answer, and who was interested in its cards. */
public final class OrganisationWorkbook {

    private final Event event;
    private final OrganisationResults results;
    private final Wording words;
    private final CardColumns columns;

    private OrganisationWorkbook(Event event, OrganisationResults results, Wording words) {
        this.event = event;
        this.results = results;
        this.words = words;
        this.columns = new CardColumns(words);
    }

    public static byte[] of(Event event, OrganisationResults results, Wording words) {
        OrganisationWorkbook book = new OrganisationWorkbook(event, results, words);
        return SpreadsheetWriter.workbook(List.of(book.resources(), book.answers(), book.responses()));
    }

    private Sheet resources() {
        return new Sheet(
                words.t("exchanges.after.file.resources"),
                titles(
                        words.t("exchanges.after.file.resources-title"),
                        results.resources().isEmpty(),
                        words.t("exchanges.after.file.no-resources")),
                joined(
                        columns.ofCard(words.t("exchanges.after.column.resource")),
                        columns.ofPerson(words.t("exchanges.after.column.offered-by"))),
                results.resources().stream().map(this::row).toList());
    }

    private Sheet answers() {
        return new Sheet(
                words.t("exchanges.after.file.answers"),
                titles(
                        words.t("exchanges.after.file.answers-title"),
                        results.answers().isEmpty(),
                        words.t("exchanges.after.file.no-answers")),
                joined(
                        columns.ofCard(words.t("exchanges.after.column.need")),
                        columns.ofPerson(words.t("exchanges.after.column.asked-by"))),
                results.answers().stream().map(this::row).toList());
    }

    private Sheet responses() {
        List<Column> own = List.of(
                Column.of(words.t("exchanges.after.column.number"), 8),
                Column.of(words.t("exchanges.after.column.own-card"), 34).wrapping(),
                Column.of(words.t("exchanges.after.column.kind"), 12));
        return new Sheet(
                words.t("exchanges.after.file.responses"),
                titles(
                        words.t("exchanges.after.file.responses-title"),
                        results.responses().isEmpty(),
                        words.t(nobody())),
                joined(own, columns.ofPerson(words.t("exchanges.after.column.interested"))),
                results.responses().stream().map(this::row).toList());
    }

    private String nobody() {
        if (!results.brought()) {
            return "exchanges.after.file.no-cards";
        }
        return event.isOver() ? "exchanges.after.file.no-responses" : "exchanges.after.file.no-responses-yet";
    }

    private List<String> titles(String title, boolean empty, String nothing) {
        String about = words.t(
                "exchanges.after.file.about", results.organisation().name(), event.name(), words.fullDate(event.day()));
        return List.of(title, about, empty ? nothing : words.t("exchanges.after.file.consent"));
    }

    private List<Value> row(AnsweredCard card) {
        return joined(columns.card(card.card()), columns.shared(card.owner()));
    }

    private List<Value> row(Response response) {
        return joined(
                List.of(
                        Value.of(response.card().number().toString()),
                        Value.of(response.card().title()),
                        Value.of(words.name(
                                "exchanges.after.kind", response.card().kind()))),
                columns.shared(response.interested()));
    }

    static <T> List<T> joined(List<T> first, List<T> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }
}
