package eu.maillage.cards.domain;

import eu.maillage.cards.domain.CardJudge.Judged;
import eu.maillage.cards.domain.RowVerdict.Outcome;
import eu.maillage.directory.Directory;
import eu.maillage.spreadsheets.HeaderMapping;
import eu.maillage.spreadsheets.Limits;
import eu.maillage.spreadsheets.Reading;
import eu.maillage.spreadsheets.Refusal;
import eu.maillage.spreadsheets.Row;
import eu.maillage.spreadsheets.Spreadsheet;
import eu.maillage.spreadsheets.SpreadsheetReader;
import eu.maillage.spreadsheets.Table;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Ids;
import eu.maillage.tenancy.InTerritory;
import eu.maillage.tenancy.NotFound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Brings in cards from a spreadsheet: read, shown row by row, and written only once it is confirmed. */
@Component
@InTerritory
public class CardImports {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final Limits LIMITS = new Limits(10_000_000, 100_000_000, 20_000, 100, 1_000_000, 20_000_000);

    private final CardImportStore store;
    private final CardStore cards;
    private final CardBox box;
    private final Directory directory;
    private final ImportWords words;
    private final TradeRule rule;
    private final Clock clock;

    CardImports(
            CardImportStore store,
            CardStore cards,
            CardBox box,
            Directory directory,
            ImportWords words,
            TradeRule rule,
            Clock clock) {
        this.store = store;
        this.cards = cards;
        this.box = box;
        this.directory = directory;
        this.words = words;
        this.rule = rule;
        this.clock = clock;
    }

    /** What came of sending a file. */
    public sealed interface Start {

        record Started(UUID id) implements Start {}

        record Refused(Refusal refusal) implements Start {}
    }

    public Start start(Asker asker, String fileName, byte[] bytes) {
        asker.requireCoordinator();
        store.removeBefore(clock.instant().minus(KEPT));
        return switch (open(fileName, bytes)) {
            case Refusal refusal -> new Start.Refused(refusal);
            case Spreadsheet sheet -> {
                CardImport kept = new CardImport(
                        Ids.next(), fileName, propose(sheet.table().header()), clock.instant());
                store.insert(kept, bytes);
                yield new Start.Started(kept.id());
            }
        };
    }

    private static List<Optional<CardColumn>> propose(List<String> header) {
        SortedMap<Integer, CardColumn> proposed = new HeaderMapping<>(CardColumn.names()).propose(header);
        return IntStream.range(0, header.size())
                .mapToObj(column -> Optional.ofNullable(proposed.get(column)))
                .toList();
    }

    /** What the page shows before anything is written. */
    public record Preview(CardImport file, List<String> header, List<RowVerdict> rows, Map<Outcome, Integer> counts) {}

    public Preview preview(Asker asker, UUID id) {
        asker.requireCoordinator();
        CardImport file = find(id);
        Table table = table(file);
        List<RowVerdict> rows = file.isReadable()
                ? judge(asker, file, table).stream().map(Judged::verdict).toList()
                : List.of();
        return new Preview(file, table.header(), rows, counts(rows));
    }

    public void map(Asker asker, UUID id, List<Optional<CardColumn>> columns) {
        asker.requireCoordinator();
        find(id);
        store.map(id, columns);
    }

    /** Writes what the preview showed; a row that changed its fate since is judged as it stands now. */
    public Map<Outcome, Integer> confirm(Asker asker, UUID id) {
        asker.requireCoordinator();
        CardImport file = find(id);
        List<Judged> rows = judge(asker, file, table(file));
        rows.stream().map(Judged::wish).flatMap(Stream::ofNullable).forEach(wish -> box.put(asker, wish));
        store.remove(id);
        return counts(rows.stream().map(Judged::verdict).toList());
    }

    public void giveUp(Asker asker, UUID id) {
        asker.requireCoordinator();
        store.remove(id);
    }

    private List<Judged> judge(Asker asker, CardImport file, Table table) {
        CardJudge judge = new CardJudge(
                file.places(),
                words,
                new KnownOrganisations(asker, directory),
                rule,
                organisation -> cards.of(List.of(organisation)));
        try (Stream<Row> rows = table.rows()) {
            return rows.map(judge::judge).toList();
        }
    }

    private static Map<Outcome, Integer> counts(List<RowVerdict> rows) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0);
        }
        rows.forEach(row -> counts.merge(row.outcome(), 1, Integer::sum));
        return counts;
    }

    private Table table(CardImport file) {
        return switch (open(file.fileName(), store.bytes(file.id()))) {
            case Spreadsheet sheet -> sheet.table();
            case Refusal refusal ->
                throw new IllegalStateException("%s was readable when it came, and now %s. Maybe the limits changed."
                        .formatted(file.fileName(), refusal));
        };
    }

    private static Reading open(String name, byte[] bytes) {
        try {
            return SpreadsheetReader.open(name, bytes, LIMITS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CardImport find(UUID id) {
        return store.find(id).orElseThrow(() -> new NotFound("No import %s of cards.".formatted(id)));
    }
}
