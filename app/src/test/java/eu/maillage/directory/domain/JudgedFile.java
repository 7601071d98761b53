package eu.maillage.directory.domain;

import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.directory.ZoneId;
import eu.maillage.directory.domain.RawRow.RawCell;
import eu.maillage.directory.domain.RowNote.Kind;
import eu.maillage.tenancy.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file whose rows are judged one after another, by what the directory knows. */
final class JudgedFile {

    static final String SIRET = "44802058600013";
    static final String OTHER_SIRET = "38749449500022";
    static final Sectors SECTORS = new Sectors();

    private static final Map<Integer, ImportColumn> COLUMNS = Map.of(
            0, ImportColumn.NAME,
            1, ImportColumn.SIRET,
            2, ImportColumn.POSTAL_CODE,
            3, ImportColumn.COMMUNE,
            4, ImportColumn.CONTACT,
            5, ImportColumn.EMAIL,
            6, ImportColumn.PHONE,
            7, ImportColumn.ZONE,
            8, ImportColumn.SECTOR);

    private final RowReader reader = reading(COLUMNS);
    private final List<Entry> known = new ArrayList<>();
    private int row = 1;
    private Judge judge = judging(Map.of());

    /** Reads columns without titles. */
    static RowReader reading(Map<Integer, ImportColumn> columns) {
        return new RowReader(columns, List.of(), SECTORS);
    }

    Verdict judge(String... cells) {
        return judge(cells(cells));
    }

    Verdict judge(List<RawCell> cells) {
        return judge.judge(reader.read(new RawRow(++row, cells)));
    }

    /** Judges a row of other columns. */
    Verdict judge(RowReader columns, String... cells) {
        return judge.judge(columns.read(new RawRow(++row, cells(cells))));
    }

    /** Begins anew with what the person answered about some rows. */
    void judgeAnew(Map<Integer, String> decisions) {
        judge = judging(decisions);
    }

    List<Entry> touched() {
        return judge.touched();
    }

    List<Map.Entry<ZoneId, String>> newZones() {
        return judge.newZones();
    }

    Entry know(String name, String siret, String commune, OrganisationKind kind) {
        return know(name, siret, commune, kind, null, null);
    }

    Entry know(
            String name,
            @Nullable String siret,
            @Nullable String commune,
            OrganisationKind kind,
            @Nullable Instant archived,
            @Nullable Entry mergedInto) {
        Entry entry = stored(name, siret, commune, kind, archived, mergedInto);
        known.add(entry);
        judgeAnew(Map.of());
        return entry;
    }

    private Judge judging(Map<Integer, String> decisions) {
        return new Judge(known, new ImportedZones(List.of()), new Answers(decisions, Map.of()));
    }

    private static Entry stored(
            String name,
            @Nullable String siret,
            @Nullable String commune,
            OrganisationKind kind,
            @Nullable Instant archived,
            @Nullable Entry mergedInto) {
        var particulars = new Particulars(
                name,
                kind,
                null,
                siret == null ? Identifiers.NONE : Identifiers.of(new LegalId.Siret(siret)),
                null,
                null,
                null,
                List.of(),
                new Address(null, null, commune),
                null,
                null,
                null);
        var id = new OrganisationId(Ids.next());
        return new Entry(
                new Organisation(
                        id,
                        1,
                        particulars,
                        null,
                        archived,
                        mergedInto == null ? null : mergedInto.id(),
                        Instant.EPOCH,
                        Instant.EPOCH),
                List.of());
    }

    static List<RawCell> cells(String... written) {
        return Arrays.stream(written).map(RawCell::plain).toList();
    }

    static List<Kind> kinds(Verdict verdict) {
        return verdict.notes().stream().map(RowNote::kind).toList();
    }
}
