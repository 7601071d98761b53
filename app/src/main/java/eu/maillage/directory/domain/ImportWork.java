package eu.maillage.directory.domain;

import eu.maillage.accounts.AuditLog;
import eu.maillage.directory.domain.Import.State;
import eu.maillage.directory.domain.RawRow.Content;
import eu.maillage.directory.domain.RawRow.RawCell;
import eu.maillage.directory.domain.Verdict.Outcome;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The steps of an import that the background takes, each in one transaction: killed in the middle, it begins again. */
@Component
@InTerritory
public class ImportWork {

    private static final int STEP = 500;

    private final ImportStore imports;
    private final ImportRowStore rows;
    private final KnownStore known;
    private final ZoneStore zones;
    private final AnswerStore answers;
    private final ImportWriting writing;
    private final ImportProgress progress;
    private final Sectors sectors;
    private final AuditLog audit;
    private final Clock clock;

    ImportWork(
            ImportStore imports,
            ImportRowStore rows,
            KnownStore known,
            ZoneStore zones,
            AnswerStore answers,
            ImportWriting writing,
            ImportProgress progress,
            Sectors sectors,
            AuditLog audit,
            Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.known = known;
        this.zones = zones;
        this.answers = answers;
        this.writing = writing;
        this.progress = progress;
        this.sectors = sectors;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes the step at which the import stands; one that was given up meanwhile needs none. */
    public void advance(Asker asker, ImportId id) {
        asker.requireCoordinator();
        Optional<Import> found = imports.find(id);
        switch (found.map(Import::state).orElse(State.DONE)) {
            case READING -> read(asker, found.orElseThrow());
            case JUDGING -> preview(asker, found.orElseThrow(), false);
            case WRITING -> write(asker, found.orElseThrow());
            case REFUSED, MAPPING, PREVIEW, DONE -> {}
        }
    }

    private void read(Asker asker, Import work) {
        switch (open(work)) {
            case Spreadsheet file -> {
                Table table = Optional.ofNullable(work.sheet())
                        .flatMap(file::table)
                        .map(ImportTitles::named)
                        .orElseGet(() -> ImportTitles.named(file));
                if (table.rowCount() == 0) {
                    imports.refuse(work.id(), RefusalWords.noRows(table), clock.instant());
                } else {
                    keep(asker, work, file, table);
                }
            }
            case Refusal refusal -> imports.refuse(work.id(), RefusalWords.of(refusal), clock.instant());
        }
    }

    private Reading open(Import work) {
        try {
            return SpreadsheetReader.open(
                    work.fileName(), imports.file(work.id()).orElseThrow(), Limits.usual());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void keep(Asker asker, Import work, Spreadsheet file, Table table) {
        rows.clear(work.id());
        List<RawRow> batch = new ArrayList<>();
        int kept = 0;
        try (var written = table.rows()) {
            for (Row row : (Iterable<Row>) written::iterator) {
                batch.add(raw(row));
                if (batch.size() == STEP) {
                    rows.add(work.id(), batch);
                    kept += batch.size();
                    batch.clear();
                    progress.report(asker, work.id(), kept);
                }
            }
        }
        rows.add(work.id(), batch);
        imports.describe(work.id(), table.sheet(), file.sheets(), table.header(), table.rowCount());
        imports.map(work.id(), imports.mappingOf(table.header()).orElseGet(() -> proposed(work.id(), table.header())));
        imports.move(work.id(), State.READING, State.MAPPING);
    }

    private Map<Integer, ImportColumn> proposed(ImportId id, List<String> header) {
        return header.stream().allMatch(String::isBlank)
                ? ImportContents.propose(rows.first(id, Integer.MAX_VALUE))
                : ImportTitles.propose(header);
    }

    private static RawRow raw(Row row) {
        return new RawRow(
                row.number(), row.cells().stream().map(ImportWork::raw).toList());
    }

    private static RawCell raw(Cell cell) {
        Content content =
                switch (cell.kind()) {
                    case ERROR -> Content.ERROR;
                    case UNCOMPUTED -> Content.UNCOMPUTED;
                    case FORMULA -> Content.FORMULA;
                    case BLANK, TEXT, NUMBER, DATE, BOOLEAN -> Content.PLAIN;
                };
        return new RawCell(content, cell.text());
    }

    private void preview(Asker asker, Import work, boolean moved) {
        List<Entry> directory = known.all();
        Judge judge = judge(work, directory);
        Map<Integer, Verdict> shown = moved ? shown(work) : Map.of();
        List<Verdict> batch = new ArrayList<>();
        int judged = 0;
        for (RowReading row : readings(work, directory)) {
            Verdict verdict = judge.judge(row);
            boolean other = moved && !verdict.doesAs(shown.get(verdict.row()));
            batch.add(other ? verdict.with(RowNote.of(RowNote.Kind.CHANGED_SINCE, "")) : verdict);
            if (batch.size() == STEP) {
                rows.judged(work.id(), batch);
                judged += batch.size();
                batch.clear();
                progress.report(asker, work.id(), judged);
            }
        }
        rows.judged(work.id(), batch);
        imports.preview(work.id(), imports.stamp(), moved);
        imports.move(work.id(), work.state(), State.PREVIEW);
    }

    private Map<Integer, Verdict> shown(Import work) {
        return rows.verdicts(work.id(), null, Integer.MAX_VALUE, 0).stream()
                .collect(Collectors.toMap(Verdict::row, verdict -> verdict));
    }

    private Judge judge(Import work, List<Entry> directory) {
        return new Judge(
                directory, new ImportedZones(zones.all()), new Answers(rows.decisions(work.id()), answers.all()));
    }

    private List<RowReading> readings(Import work, List<Entry> directory) {
        RowReader reader = new RowReader(work.mapping(), work.header(), sectors);
        List<RowReading> read = rows.first(work.id(), Integer.MAX_VALUE).stream()
                .map(reader::read)
                .toList();
        return RefusedConsents.prevail(read, directory);
    }

    /** What was previewed is what is written: if the directory changed, or an answer changes another row, it is previewed anew instead. */
    private void write(Asker asker, Import work) {
        if (!Objects.equals(imports.stamp(), work.stamp())) {
            preview(asker, work, true);
            return;
        }
        List<Entry> directory = known.all();
        Judge judge = judge(work, directory);
        Map<String, Integer> counts = new HashMap<>();
        Map<Integer, Verdict> shown = shown(work);
        boolean other = false;
        for (RowReading row : readings(work, directory)) {
            Verdict verdict = judge.judge(row);
            other |= verdict.open() || !verdict.doesAs(shown.get(verdict.row()));
            counts.merge(effect(verdict).name(), 1, Integer::sum);
        }
        if (other) {
            preview(asker, work, true);
            return;
        }
        writing.write(judge, work.fileName(), clock.instant(), rows -> progress.report(asker, work.id(), rows));
        answers.keep(judge.answers());
        imports.finish(work.id(), counts, clock.instant());
        imports.confirmedBy(work.id(), asker.territory())
                .ifPresent(by -> audit.record(
                        by,
                        "directory.audit.imported",
                        new Scope("import", work.id().value())));
    }

    private static Outcome effect(Verdict verdict) {
        if (verdict.outcome() != Outcome.DUPLICATE) {
            return verdict.outcome();
        }
        if (Verdict.CREATE.equals(verdict.decision())) {
            return Outcome.CREATE;
        }
        return verdict.changes().isEmpty() ? Outcome.UNCHANGED : Outcome.UPDATE;
    }
}
