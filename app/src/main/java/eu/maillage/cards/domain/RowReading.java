package eu.maillage.cards.domain;

import eu.maillage.cards.CardKind;
import eu.maillage.cards.CardText;
import eu.maillage.cards.Category;
import eu.maillage.cards.Period;
import eu.maillage.cards.domain.RowNote.Reason;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.spreadsheets.Cell;
import eu.maillage.spreadsheets.CellKind;
import eu.maillage.spreadsheets.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one row of a spreadsheet as a card, and notes each cell that cannot be read. */
final class RowReading {

    private static final int MOST_NAMED = 5;
    private static final int TITLE = 120;
    private static final int TEXT = 2000;
    private static final int SHORT_TEXT = 200;
    private static final Pattern AMOUNT = Pattern.compile(
            "(?i)(?:(?:env(?:iron|\\.)?|about|approx(?:imately|\\.)?|circa|ca\\.?|[~≈±])[\\s\\u00a0\\u202f]*)?(\\d[\\d\\s\\u00a0\\u202f]*(?:[.,]\\d+)?)[\\s\\u00a0\\u202f]*((?:[\\p{L}%€°/(].*)?)");
    private static final Pattern WRITABLE = Pattern.compile("\\d{1,11}(?:\\.\\d{1,40})?");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})");

    private final Row row;
    private final Map<CardColumn, Integer> columns;
    private final ImportWords words;
    private final List<RowNote> notes = new ArrayList<>();
    private final List<RowNote> remarks = new ArrayList<>();

    RowReading(Row row, Map<CardColumn, Integer> columns, ImportWords words) {
        this.row = row;
        this.columns = columns;
        this.words = words;
    }

    List<RowNote> notes() {
        return notes;
    }

    /** What was left aside without refusing the row. */
    List<RowNote> remarks() {
        return remarks;
    }

    void note(Reason reason, CardColumn column, String written) {
        notes.add(new RowNote(reason, address(column), written));
    }

    /** Several organisations are meant, and are named: with their communes, as far as these are known. */
    void several(Reason reason, CardColumn column, String written, List<OrganisationFace> meant) {
        named(reason, column, written, meant);
    }

    /** Whom it may mean, whether by another legal form, a part of their names, more than these or nearly one of them. */
    void perhaps(Reason reason, String written, List<OrganisationFace> there) {
        named(reason, CardColumn.ORGANISATION, written, there);
    }

    private void named(Reason reason, CardColumn column, String written, List<OrganisationFace> meant) {
        Stream<String> named = meant.stream()
                .limit(MOST_NAMED)
                .map(face -> face.commune() == null ? face.name() : face.name() + " – " + face.commune());
        Stream<String> more = meant.size() > MOST_NAMED ? Stream.of("…") : Stream.empty();
        notes.add(new RowNote(
                reason, address(column), written, Stream.concat(named, more).toList()));
    }

    /** An empty cell is spoken of once: not beside an error that stands in it. */
    private void missing(Reason reason, CardColumn column) {
        if (notes.stream().noneMatch(note -> note.cell().equals(address(column)))) {
            note(reason, column, "");
        }
    }

    private String address(CardColumn column) {
        return cell(column).map(Cell::address).orElse(String.valueOf(row.number()));
    }

    Optional<Cell> cell(CardColumn column) {
        Integer index = columns.get(column);
        return index == null ? Optional.empty() : Optional.of(row.cell(index));
    }

    /** What stands in a column, empty when nothing does. */
    String text(CardColumn column) {
        return cell(column).map(this::readable).orElse("");
    }

    private String readable(Cell cell) {
        if (cell.kind() == CellKind.ERROR || cell.kind() == CellKind.UNCOMPUTED) {
            Reason reason = cell.kind() == CellKind.ERROR ? Reason.CELL_ERROR : Reason.CELL_UNCOMPUTED;
            notes.add(new RowNote(reason, cell.address(), cell.text()));
            return "";
        }
        return cell.text()
                .replaceAll("[\\p{Cf}\\p{Cc}&&[^\u200D\r\n\t]]+", "")
                .replaceAll("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$", "");
    }

    @Nullable
    CardKind kind() {
        String written = text(CardColumn.KIND);
        Optional<CardKind> kind = words.kind(written);
        if (kind.isEmpty() && written.isEmpty()) {
            missing(Reason.KIND_MISSING, CardColumn.KIND);
        } else if (kind.isEmpty()) {
            note(Reason.KIND_UNREADABLE, CardColumn.KIND, written);
        }
        return kind.orElse(null);
    }

    String title() {
        String title = text(CardColumn.TITLE);
        if (title.isEmpty()) {
            missing(Reason.TITLE_MISSING, CardColumn.TITLE);
        }
        return within(title, TITLE, Reason.TITLE_TOO_LONG, CardColumn.TITLE);
    }

    /** The card, where the file is silent as it was before. */
    CardText card(CardKind kind, String title, @Nullable CardText before) {
        Amount amount = amount();
        LocalDate from = date(CardColumn.FROM);
        LocalDate until = date(CardColumn.UNTIL);
        CardText text = new CardText(
                kind,
                or(category(), before, CardText::category),
                title,
                or(text(CardColumn.DESCRIPTION, TEXT), before, CardText::description),
                period(before),
                or(amount.number(), before, CardText::quantity),
                or(amount.unit(), before, CardText::unit),
                or(from, before, CardText::availableFrom),
                or(until, before, CardText::availableUntil),
                or(text(CardColumn.PLACE, SHORT_TEXT), before, CardText::place),
                or(text(CardColumn.CONDITIONS, SHORT_TEXT), before, CardText::conditions));
        if (text.endsBeforeItBegins()) {
            note(Reason.DATES_IN_DISORDER, CardColumn.UNTIL, text(CardColumn.UNTIL));
        }
        return text;
    }

    private static <T> @Nullable T or(
            @Nullable T here, @Nullable CardText before, Function<CardText, @Nullable T> kept) {
        return here != null || before == null ? here : kept.apply(before);
    }

    private @Nullable Category category() {
        String written = text(CardColumn.CATEGORY);
        if (written.isEmpty()) {
            return null;
        }
        Optional<Category> category = words.category(written);
        if (category.isEmpty()) {
            note(Reason.CATEGORY_UNREADABLE, CardColumn.CATEGORY, written);
        }
        return category.orElse(null);
    }

    private @Nullable Period period(@Nullable CardText before) {
        String written = text(CardColumn.PERIOD);
        if (written.isEmpty()) {
            return before == null ? null : before.period();
        }
        Optional<ImportWords.Frequency> frequency = words.frequency(written);
        if (frequency.isEmpty()) {
            remarks.add(new RowNote(Reason.PERIOD_UNREADABLE, address(CardColumn.PERIOD), written));
            return before == null ? null : before.period();
        }
        return frequency.get().period();
    }

    private record Amount(
            @Nullable BigDecimal number, @Nullable String unit) {}

    /** «20», «env. 20», «2,5», or both in one cell: «20 kg». */
    private Amount amount() {
        String written = text(CardColumn.QUANTITY);
        String unit = text(CardColumn.UNIT);
        if (written.isEmpty()) {
            return new Amount(null, unit.isEmpty() ? null : unit);
        }
        Matcher amount = AMOUNT.matcher(written);
        String digits = amount.matches()
                ? amount.group(1).replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.')
                : "";
        if (!WRITABLE.matcher(digits).matches()) {
            remarks.add(new RowNote(Reason.QUANTITY_UNREADABLE, address(CardColumn.QUANTITY), written));
            return new Amount(null, null);
        }
        BigDecimal number = rounded(new BigDecimal(digits));
        String beside = unit.isEmpty() ? amount.group(2).strip() : unit;
        return new Amount(number.signum() == 0 ? null : number, beside.isEmpty() ? null : beside);
    }

    /** Nobody offers less than a thousandth of anything. */
    private static BigDecimal rounded(BigDecimal number) {
        return number.scale() > 3 ? number.setScale(3, RoundingMode.HALF_UP) : number;
    }

    private @Nullable LocalDate date(CardColumn column) {
        String written = text(column);
        if (written.isEmpty()) {
            return null;
        }
        try {
            return day(written.split("[\\sT]", 2)[0]);
        } catch (DateTimeException e) {
            note(Reason.DATE_UNREADABLE, column, written);
            return null;
        }
    }

    /** 1/12/2026, 01.12.26, or the year first as workbooks keep it. */
    private static LocalDate day(String written) {
        Matcher french = DAY.matcher(written);
        if (!french.matches()) {
            return LocalDate.parse(written);
        }
        int year = Integer.parseInt(french.group(3));
        return LocalDate.of(
                year < 100 ? 2000 + year : year, Integer.parseInt(french.group(2)), Integer.parseInt(french.group(1)));
    }

    private @Nullable String text(CardColumn column, int most) {
        String written = within(text(column), most, Reason.TEXT_TOO_LONG, column);
        return written.isEmpty() ? null : written;
    }

    private String within(String written, int most, Reason reason, CardColumn column) {
        if (written.length() > most) {
            note(reason, column, String.valueOf(written.length()));
        }
        return written;
    }
}
