package eu.maillage.exchanges.domain.after;

import static eu.maillage.exchanges.domain.after.OrganisationWorkbook.joined;

import eu.maillage.events.BroughtCard;
import eu.maillage.exchanges.domain.Mark;
import eu.maillage.spreadsheets.Column;
import eu.maillage.spreadsheets.Sheet;
import eu.maillage.spreadsheets.SpreadsheetWriter;
import eu.maillage.spreadsheets.Value;
import eu.maillage.ui.Wording;
import java.util.List;
import java.util.stream.Stream;

/** The organiser's own file: the figures, every organisation, every interest, and every answer in one grid. */
public final class SummaryWorkbook {

    private final Outcome outcome;
    private final List<OrganisationResults> results;
    private final Wording words;
    private final CardColumns columns;

    private SummaryWorkbook(Outcome outcome, Wording words) {
        this.outcome = outcome;
        this.results = outcome.results();
        this.words = words;
        this.columns = new CardColumns(words);
    }

    public static byte[] of(Outcome outcome, Wording words) {
        SummaryWorkbook book = new SummaryWorkbook(outcome, words);
        return SpreadsheetWriter.workbook(
                List.of(book.figures(), book.organisations(), book.interests(), book.answers()));
    }

    private Sheet figures() {
        Figures figures = outcome.figures();
        List<List<Value>> rows = List.of(
                figure(words.t("exchanges.after.results.counted"), figures.organisations()),
                figure(
                        words.t("exchanges.after.figure.offers"),
                        figures.offers().cards()),
                figure(words.t("exchanges.after.figure.needs"), figures.needs().cards()),
                figure(
                        words.t("exchanges.after.figure.yes-offers"),
                        figures.offers().yes()),
                figure(
                        words.t("exchanges.after.figure.yes-needs"),
                        figures.needs().yes()),
                figure(words.t("exchanges.after.figure.mutual"), figures.mutual()));
        return new Sheet(
                words.t("exchanges.after.summary.figures"),
                titles(words.t("exchanges.after.summary.figures")),
                List.of(
                        Column.of(words.t("exchanges.after.column.figure"), 56).wrapping(),
                        Column.of(words.t("exchanges.after.column.count"), 12)),
                rows);
    }

    private static List<Value> figure(String name, int count) {
        return List.of(Value.of(name), Value.of(count));
    }

    private Sheet organisations() {
        List<Column> counts = Stream.of(
                        words.t("exchanges.after.column.resources"),
                        words.t("exchanges.after.column.answers"),
                        words.t("exchanges.after.column.responses"),
                        words.t("exchanges.after.column.mutual"))
                .map(name -> Column.of(name, 20).wrapping())
                .toList();
        Column consent =
                Column.of(words.t("exchanges.after.column.consent"), 20).wrapping();
        return new Sheet(
                words.t("exchanges.after.summary.organisations"),
                joined(
                        titles(words.t("exchanges.after.summary.organisations")),
                        List.of(words.t("exchanges.after.results.files-counted", results.size()))),
                joined(
                        columns.ofPerson(words.t("exchanges.after.column.organisation")),
                        joined(List.of(consent), counts)),
                results.stream().map(this::organisation).toList());
    }

    private List<Value> organisation(OrganisationResults one) {
        boolean shares = one.organisation().shared().isPresent();
        return joined(
                columns.known(one.organisation()),
                List.of(
                        Value.of(shares ? words.t("exchanges.after.yes") : words.t("exchanges.after.no")),
                        Value.of(one.resources().size()),
                        Value.of(one.answers().size()),
                        Value.of(one.responses().size()),
                        Value.of(one.mutual().size())));
    }

    private Sheet interests() {
        List<Column> card = List.of(
                Column.of(words.t("exchanges.after.column.number"), 8),
                Column.of(words.t("exchanges.after.column.card"), 34).wrapping(),
                Column.of(words.t("exchanges.after.column.kind"), 12),
                Column.of(words.t("exchanges.after.column.owner"), 30).wrapping());
        return new Sheet(
                words.t("exchanges.after.summary.interests"),
                titles(words.t("exchanges.after.summary.interests")),
                joined(card, columns.ofPerson(words.t("exchanges.after.column.interested"))),
                results.stream()
                        .flatMap(owner ->
                                owner.responses().stream().map(response -> interest(owner.organisation(), response)))
                        .toList());
    }

    private List<Value> interest(Party owner, Response response) {
        return joined(
                joined(card(response.card()), List.of(Value.of(owner.name()))), columns.known(response.interested()));
    }

    private Sheet answers() {
        List<Column> card = List.of(
                Column.of(words.t("exchanges.after.column.number"), 8),
                Column.of(words.t("exchanges.after.column.card"), 34).wrapping(),
                Column.of(words.t("exchanges.after.column.kind"), 12),
                Column.of(words.t("exchanges.after.column.owner"), 30).wrapping());
        return new Sheet(
                words.t("exchanges.after.summary.answers"),
                titles(words.t("exchanges.after.summary.answers-title")),
                joined(
                        card,
                        outcome.parties().stream()
                                .map(party -> Column.of(party.name(), 14).wrapping())
                                .toList()),
                outcome.cards().stream().map(this::answered).toList());
    }

    private List<Value> answered(AnsweredCard answered) {
        return joined(
                joined(card(answered.card()), List.of(Value.of(answered.owner().name()))),
                outcome.parties().stream()
                        .map(party -> answered.isOf(party) ? Value.of("—") : mark(answered.mark(party)))
                        .toList());
    }

    private List<Value> card(BroughtCard card) {
        return List.of(
                Value.of(card.number().toString()),
                Value.of(card.title()),
                Value.of(words.name("exchanges.after.kind", card.kind())));
    }

    private Value mark(Mark mark) {
        return switch (mark) {
            case YES -> Value.of(words.t("exchanges.after.mark.yes"));
            case NO -> Value.of(words.t("exchanges.after.mark.no"));
            case BLANK -> Value.BLANK;
        };
    }

    private List<String> titles(String title) {
        return List.of(
                title,
                words.t(
                        "exchanges.after.summary.about",
                        outcome.event().name(),
                        words.fullDate(outcome.event().day())));
    }
}
