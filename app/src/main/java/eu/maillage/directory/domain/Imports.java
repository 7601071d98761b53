package eu.maillage.directory.domain;

import eu.maillage.background.Background;
import eu.maillage.directory.domain.Import.State;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Ids;
import eu.maillage.tenancy.InTerritory;
import eu.maillage.tenancy.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a coordinator does with a spreadsheet on its way into the directory: nothing is written before she confirms. */
@Component
@InTerritory
public class Imports {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration REFUSED_KEPT = Duration.ofDays(30);
    private static final int SAMPLES = 3;
    private static final int RECENT = 10;

    private final ImportStore imports;
    private final ImportRowStore rows;
    private final Background background;
    private final Clock clock;

    Imports(ImportStore imports, ImportRowStore rows, Background background, Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.background = background;
        this.clock = clock;
    }

    public ImportId start(Asker asker, String fileName, byte[] bytes) {
        asker.requireCoordinator();
        ImportId id = new ImportId(Ids.next());
        imports.add(id, fileName, bytes, asker.name(), clock.instant());
        background.step(ImportTasks.STEP, asker.territory(), id.value());
        return id;
    }

    public Import find(Asker asker, ImportId id) {
        asker.requireCoordinator();
        return get(id);
    }

    /** As {@link #find}, where it may have been given up since. */
    public Optional<Import> known(Asker asker, ImportId id) {
        asker.requireCoordinator();
        return imports.find(id);
    }

    public List<Import> recent(Asker asker) {
        asker.requireCoordinator();
        return imports.recent(RECENT);
    }

    /** The first rows, to recognise columns by. */
    public List<RawRow> samples(Asker asker, ImportId id) {
        asker.requireCoordinator();
        return rows.first(id, SAMPLES);
    }

    /** Reads another sheet of the file. */
    public void chooseSheet(Asker asker, ImportId id, String sheet) {
        asker.requireCoordinator();
        get(id);
        imports.move(id, State.MAPPING, State.READING);
        imports.chooseSheet(id, sheet);
        background.step(ImportTasks.STEP, asker.territory(), id.value());
    }

    /** Says what each column holds; the preview is made in the background. */
    public void map(Asker asker, ImportId id, Map<Integer, ImportColumn> mapping) {
        asker.requireCoordinator();
        get(id);
        imports.move(id, State.MAPPING, State.JUDGING);
        imports.map(id, mapping);
        background.step(ImportTasks.STEP, asker.territory(), id.value());
    }

    /** Goes back from the preview to the columns. */
    public void reconsider(Asker asker, ImportId id) {
        asker.requireCoordinator();
        get(id);
        imports.move(id, State.PREVIEW, State.MAPPING);
    }

    public List<Verdict> verdicts(Asker asker, ImportId id, Verdict.@Nullable Outcome outcome, int limit, int offset) {
        asker.requireCoordinator();
        return rows.verdicts(id, outcome, limit, offset);
    }

    /** Says what a row that asks is: {@link Verdict#CREATE}, or the key of a candidate; false for anything else. */
    public boolean decide(Asker asker, ImportId id, int row, String decision) {
        asker.requireCoordinator();
        get(id);
        return rows.decide(id, row, decision);
    }

    public void decideAll(Asker asker, ImportId id, boolean same) {
        asker.requireCoordinator();
        get(id);
        rows.decideAll(id, same);
    }

    /** What becomes of a wish to have it written. */
    public sealed interface Confirmation {

        /** The background writes it. */
        record Begun() implements Confirmation {}

        /** Nothing is written before somebody says what these rows are. */
        record Asking(List<Integer> rows) implements Confirmation {}
    }

    /** The rows that wait for somebody's answer. */
    public List<Integer> openRows(Asker asker, ImportId id) {
        asker.requireCoordinator();
        return rows.open(id);
    }

    /** The rows that were refused, for as long as they are kept. */
    public List<Refused> refused(Asker asker, ImportId id) {
        asker.requireCoordinator();
        get(id);
        Map<Integer, Verdict> verdicts = rows.verdicts(id, Verdict.Outcome.REFUSED, Integer.MAX_VALUE, 0).stream()
                .collect(Collectors.toMap(Verdict::row, verdict -> verdict));
        return rows.refused(id).stream()
                .map(row -> new Refused(row, Objects.requireNonNull(verdicts.get(row.number()))))
                .toList();
    }

    /** A row of the file, and why it was refused. */
    public record Refused(RawRow row, Verdict verdict) {}

    /** Has it written, in the background, whole or not at all. */
    public Confirmation confirm(Asker asker, ImportId id) {
        asker.requireCoordinator();
        get(id);
        List<Integer> open = rows.open(id);
        if (!open.isEmpty()) {
            return new Confirmation.Asking(open);
        }
        imports.move(id, State.PREVIEW, State.WRITING);
        imports.confirmed(id, asker);
        background.step(ImportTasks.STEP, asker.territory(), id.value());
        return new Confirmation.Begun();
    }

    /** Gives it up; the file and its rows are deleted. */
    public void cancel(Asker asker, ImportId id) {
        asker.requireCoordinator();
        if (get(id).state() != State.WRITING) {
            imports.remove(id);
        }
    }

    /** Deletes what was left lying for a day, and the refused rows of a month ago. */
    public void forgetAbandoned(Asker asker) {
        asker.requireCoordinator();
        imports.unfinishedBefore(clock.instant().minus(KEPT)).forEach(imports::remove);
        rows.forgetBefore(clock.instant().minus(REFUSED_KEPT));
    }

    private Import get(ImportId id) {
        return imports.find(id).orElseThrow(() -> new NotFound("No import " + id + "."));
    }
}
