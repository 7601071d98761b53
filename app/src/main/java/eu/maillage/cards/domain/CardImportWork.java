package eu.maillage.cards.domain;

import eu.maillage.accounts.AuditLog;
import eu.maillage.cards.domain.CardImport.State;
import eu.maillage.cards.domain.CardJudge.Judged;
import eu.maillage.cards.domain.RowVerdict.Outcome;
import eu.maillage.directory.Directory;
import eu.maillage.spreadsheets.Cell;
import eu.maillage.spreadsheets.Limits;
import eu.maillage.spreadsheets.Reading;
import eu.maillage.spreadsheets.Refusal;
import eu.maillage.spreadsheets.RefusalWords;
import eu.maillage.spreadsheets.Row;
import eu.maillage.spreadsheets.Spreadsheet;
import eu.maillage.spreadsheets.SpreadsheetReader;
import eu.maillage.spreadsheets.Table;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import eu.maillage.tenancy.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The steps of an import of cards that the background takes, each in one transaction: killed in the middle, it begins again. */
@Component
@InTerritory
public class CardImportWork {

    private static final int STEP = 500;
    private static final int SAMPLES = 3;

    private final CardImportStore imports;
    private final CardStore cards;
    private final CardBox box;
    private final Directory directory;
    private final ImportWords words;
    private final TradeRule rule;
    private final CardImportProgress progress;
    private final AuditLog log;
    private final Clock clock;

    CardImportWork(
            CardImportStore imports,
            CardStore cards,
            CardBox box,
            Directory directory,
            ImportWords words,
            TradeRule rule,
            CardImportProgress progress,
            AuditLog log,
            Clock clock) {
        this.imports = imports;
        this.cards = cards;
        this.box = box;
        this.directory = directory;
        this.words = words;
        this.rule = rule;
        this.progress = progress;
        this.log = log;
        this.clock = clock;
    }

    /** Takes the step at which the import stands; one that was given up meanwhile needs none. */
    public void advance(Asker asker, UUID id) {
        asker.requireCoordinator();
        Optional<CardImport> found = imports.find(id);
        switch (found.map(CardImport::state).orElse(State.DONE)) {
            case READING -> read(found.orElseThrow());
            case JUDGING -> preview(asker, found.orElseThrow());
            case WRITING -> write(asker, found.orElseThrow());
            case REFUSED, COLUMNS, PREVIEW, DONE -> {}
        }
    }

    private void read(CardImport work) {
        switch (open(work)) {
            case Refusal refusal -> imports.refuse(work.id(), RefusalWords.of(refusal), clock.instant());
            case Spreadsheet sheet
            when named(work, sheet).rowCount() == 0 ->
                imports.refuse(work.id(), RefusalWords.noRows(sheet.table()), clock.instant());
            case Spreadsheet sheet -> {
                Table table = named(work, sheet);
                imports.describe(work.id(), table.header(), samples(table), table.rowCount());
                imports.map(work.id(), columns(table.header()));
                imports.move(work.id(), State.READING, State.COLUMNS);
            }
        }
    }

    private static List<List<String>> samples(Table table) {
        try (Stream<Row> rows = table.rows()) {
            return rows.limit(SAMPLES)
                    .map(row -> row.cells().stream().map(Cell::text).toList())
                    .toList();
        }
    }

    /** As somebody named them for an earlier file with the same titles, else as far as they are recognised. */
    private List<Optional<CardColumn>> columns(List<String> header) {
        return imports.columnsOf(header).orElseGet(() -> CardColumn.propose(header));
    }

    /** With its titles, unless somebody said that there are none. */
    private static Table named(CardImport work, Spreadsheet sheet) {
        Table table = CardColumn.named(sheet);
        return work.untitled() ? table.withoutHeader() : table;
    }

    private Reading open(CardImport work) {
        try {
            return SpreadsheetReader.open(
                    work.fileName(), imports.file(work.id()).orElseThrow(), Limits.usual());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Table table(CardImport work) {
        return switch (open(work)) {
            case Spreadsheet sheet -> named(work, sheet);
            case Refusal refusal ->
                throw new IllegalStateException("%s was readable when it came, and now %s. Maybe the limits changed."
                        .formatted(work.id(), refusal));
        };
    }

    private void preview(Asker asker, CardImport work) {
        keep(work, judge(asker, work), false);
    }

    private void keep(CardImport work, List<Judged> rows, boolean moved) {
        List<RowVerdict> verdicts = rows.stream().map(Judged::verdict).toList();
        imports.judged(work.id(), verdicts, counts(verdicts), moved);
        imports.move(work.id(), work.state(), State.PREVIEW);
    }

    private List<Judged> judge(Asker asker, CardImport work) {
        CardJudge judge = new CardJudge(
                CardImport.places(work.columns()),
                words,
                new KnownOrganisations(directory.all(asker), directory),
                rule,
                organisation -> cards.of(List.of(organisation)));
        List<Judged> judged = new ArrayList<>();
        try (Stream<Row> rows = table(work).rows()) {
            rows.forEach(row -> {
                judged.add(judge.judge(row));
                if (judged.size() % STEP == 0) {
                    progress.report(asker, work.id(), judged.size());
                }
            });
        }
        return judged;
    }

    private static Map<Outcome, Integer> counts(List<RowVerdict> verdicts) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        verdicts.forEach(verdict -> counts.merge(verdict.outcome(), 1, Integer::sum));
        return counts;
    }

    /** What was previewed is what is written: if a row's fate changed since, the preview is made anew instead. */
    private void write(Asker asker, CardImport work) {
        List<Judged> rows = judge(asker, work);
        Map<Integer, Outcome> seen = imports.outcomes(work.id());
        if (!rows.stream().map(Judged::verdict).allMatch(row -> row.outcome() == seen.get(row.row()))) {
            keep(work, rows, true);
            return;
        }
        List<WriteCard> wishes =
                rows.stream().map(Judged::wish).flatMap(Stream::ofNullable).toList();
        for (int from = 0; from < wishes.size(); from += STEP) {
            List<WriteCard> some = wishes.subList(from, Math.min(from + STEP, wishes.size()));
            box.putAll(asker, some);
            progress.report(asker, work.id(), from + some.size());
        }
        imports.finish(work.id(), clock.instant());
        imports.confirmedBy(work.id(), asker.territory())
                .ifPresent(by -> log.record(by, "cards.audit.imported", new Scope("import", work.id())));
    }
}
