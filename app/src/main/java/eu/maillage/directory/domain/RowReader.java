package eu.maillage.directory.domain;

import eu.maillage.directory.Coordinates;
import eu.maillage.directory.Email;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.directory.Purpose;
import eu.maillage.directory.Sector;
import eu.maillage.directory.domain.RawRow.Content;
import eu.maillage.directory.domain.RawRow.RawCell;
import eu.maillage.spreadsheets.Cell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads rows by a mapping of columns. */
final class RowReader {

    private final Map<ImportColumn, Integer> columns;
    private final StrayLines stray;
    private final Sectors sectors;

    /** @param header the titles of the columns, from column A on */
    RowReader(Map<Integer, ImportColumn> mapping, List<String> header, Sectors sectors) {
        this.columns = new EnumMap<>(ImportColumn.class);
        mapping.forEach((column, field) -> columns.put(field, column));
        this.stray = new StrayLines(columns, header);
        this.sectors = sectors;
    }

    RowReading read(RawRow row) {
        RowReading read = new One(row).read();
        return stray.repeatsTitles(row)
                ? new RowReading(read.row(), read.draft(), List.of(RowNote.of(RowNote.Kind.TITLES_AGAIN, "")))
                : read;
    }

    /** One row being read, and what there is to say about it. */
    private final class One {

        private final RawRow row;
        private final List<RowNote> notes = new ArrayList<>();

        private One(RawRow row) {
            this.row = row;
        }

        private RowReading read() {
            String name = text(ImportColumn.NAME);
            if (name == null && notes.isEmpty()) {
                say(RowNote.Kind.NAME_MISSING, ImportColumn.NAME);
            }
            Identifiers identifiers = identifiers();
            Optional<OrganisationKind> written = kind();
            Sector sector = sector();
            OrganisationKind kind = written.orElseGet(() -> guess(name == null ? "" : name, identifiers, sector));
            String department = text(ImportColumn.DEPARTMENT);
            String partName =
                    department != null && name != null && Likeness.isPublic(kind) ? partOf(name, department) : null;
            boolean part = partName != null;
            Contact.Details contact = contact();
            if (name != null && identifiers.equals(Identifiers.NONE) && contact == null && StrayLines.isSum(name)) {
                say(RowNote.Kind.TOTAL, ImportColumn.NAME, name);
            }
            var draft = new Draft(
                    Objects.requireNonNullElse(partName != null ? partName : name, "?"),
                    part ? OrganisationKind.DEPARTMENT : kind,
                    part || written.isPresent(),
                    identifiers,
                    sector == null ? null : sector.code(),
                    text(ImportColumn.ZONE),
                    size(),
                    labels(),
                    address(),
                    place(),
                    website(),
                    text(ImportColumn.NOTE),
                    contact,
                    part ? text(ImportColumn.ROLE) : joined(text(ImportColumn.ROLE), department),
                    consents(contact));
            return new RowReading(row.number(), draft, List.copyOf(notes));
        }

        /** Two town halls have a library each: whose it is stands in its name. */
        private String partOf(String whole, @Nullable String part) {
            String named = joined(whole, part);
            return named == null ? whole : Objects.requireNonNullElse(cut(ImportColumn.NAME, named), whole);
        }

        /** One behind the other, as far as the first does not say the second already. */
        private static @Nullable String joined(@Nullable String first, @Nullable String second) {
            if (first == null || second == null) {
                return first == null ? second : first;
            }
            return Folding.words(first).containsAll(Folding.words(second)) ? first : first + ", " + second;
        }

        /** The text of a column, null where it is empty, absent or an error. */
        private @Nullable String text(ImportColumn column) {
            Integer index = columns.get(column);
            RawCell cell = index == null ? RawCell.BLANK : row.cell(index);
            String text = cell.text()
                    .replaceAll("[\\p{Cf}&&[^\u200D]]+", "")
                    .replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ")
                    .strip();
            if (cell.content() == Content.ERROR) {
                say(decides(column) ? RowNote.Kind.CELL_ERROR : RowNote.Kind.VALUE_ERROR, column, text);
                return null;
            }
            if (cell.content() == Content.UNCOMPUTED) {
                say(decides(column) ? RowNote.Kind.CELL_UNCOMPUTED : RowNote.Kind.VALUE_UNCOMPUTED, column);
                return null;
            }
            if (cell.content() == Content.FORMULA && !text.isEmpty()) {
                say(RowNote.Kind.FORMULA, column, text);
            }
            return cut(column, text);
        }

        private @Nullable String cut(ImportColumn column, String text) {
            int longest = longest(column);
            if (text.length() <= longest) {
                return text.isEmpty() || text.equals("-") || text.equals("–") ? null : text;
            }
            say(RowNote.Kind.TOO_LONG, column, String.valueOf(longest));
            int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
            return text.substring(0, end);
        }

        /** As many letters as the forms accept. */
        private static int longest(ImportColumn column) {
            return switch (column) {
                case NAME -> 200;
                case DEPARTMENT, ZONE, COMMUNE, CONTACT, FIRST_NAME, LAST_NAME, ROLE -> 120;
                case STREET, LABELS, WEBSITE -> 300;
                case NOTE -> 4000;
                default -> 500;
            };
        }

        private static boolean decides(ImportColumn column) {
            return switch (column) {
                case NAME, SIRET, SIREN, RNA -> true;
                default -> false;
            };
        }

        private Identifiers identifiers() {
            Identifiers found = Identifiers.NONE;
            for (var column : List.of(ImportColumn.RNA, ImportColumn.SIREN, ImportColumn.SIRET)) {
                String written = text(column);
                found = switch (LegalIds.read(written)) {
                    case LegalIdReading.Absent() -> found;
                    case LegalIdReading.Read(LegalId id, LegalIdReading.Repair repair) -> {
                        remark(column, id, repair);
                        yield found.with(id);
                    }
                    case LegalIdReading.Refused(LegalIdReading.Reason reason, String text) -> {
                        boolean rna = column == ImportColumn.RNA;
                        say(
                                rna ? RowNote.Kind.RNA_UNREADABLE : RowNote.Kind.valueOf("SIRET_" + reason.name()),
                                column,
                                text);
                        yield found;
                    }
                };
            }
            return found;
        }

        private void remark(ImportColumn column, LegalId id, LegalIdReading.Repair repair) {
            if (repair == LegalIdReading.Repair.LOST_ZERO) {
                say(RowNote.Kind.ZERO_RESTORED, column, id.value());
            }
            if (column == ImportColumn.SIRET && id instanceof LegalId.Siren) {
                say(RowNote.Kind.SIREN_ALONE, column, id.value());
            }
            if (column == ImportColumn.SIRET && id instanceof LegalId.Rna) {
                say(RowNote.Kind.RNA_ALONE, column, id.value());
            }
        }

        private Optional<OrganisationKind> kind() {
            String written = text(ImportColumn.KIND);
            if (written == null) {
                return Optional.empty();
            }
            Optional<OrganisationKind> kind = Kinds.read(written);
            if (kind.isEmpty()) {
                say(RowNote.Kind.KIND_UNKNOWN, ImportColumn.KIND, written);
            }
            return kind;
        }

        private static OrganisationKind guess(String name, Identifiers identifiers, @Nullable Sector sector) {
            return Kinds.guess(name, identifiers, sector == null ? "" : sector.code());
        }

        private @Nullable Sector sector() {
            String written = text(ImportColumn.SECTOR);
            Optional<Sector> sector = written == null ? Optional.empty() : sectors.read(written);
            if (written != null && sector.isEmpty()) {
                say(RowNote.Kind.SECTOR_UNKNOWN, ImportColumn.SECTOR, written);
            }
            return sector.orElse(null);
        }

        private @Nullable Size size() {
            String written = text(ImportColumn.SIZE);
            if (written == null) {
                return null;
            }
            Size size = Size.read(written).orElse(null);
            if (size == null) {
                say(RowNote.Kind.SIZE_UNREADABLE, ImportColumn.SIZE, written);
            } else if (!size.says(written)) {
                say(RowNote.Kind.SIZE_WIDER, ImportColumn.SIZE, written, size.name());
            }
            return size;
        }

        private List<String> labels() {
            String written = text(ImportColumn.LABELS);
            return written == null
                    ? List.of()
                    : Arrays.stream(written.split("[,;|\\n]"))
                            .map(String::strip)
                            .filter(label -> !label.isEmpty())
                            .distinct()
                            .toList();
        }

        /** Where the postcode and the commune share a cell, under either title, each is taken for what it is. */
        private Address address() {
            String street = text(ImportColumn.STREET);
            String code = text(ImportColumn.POSTAL_CODE);
            String commune = text(ImportColumn.COMMUNE);
            Optional<Address> both =
                    Optional.ofNullable(code == null ? commune : code).flatMap(Address::ofTown);
            return new Address(
                    street,
                    postalCode(both.map(Address::postalCode).orElse(code)),
                    code != null && commune != null
                            ? commune
                            : both.map(Address::commune).orElse(commune));
        }

        /** A spreadsheet drops the zero of the departments 01 to 09. */
        private @Nullable String postalCode(@Nullable String written) {
            if (written == null) {
                return null;
            }
            String compact = written.replaceAll("[.,]0$", "").replace(" ", "");
            if (!Address.isPostalCode(compact)) {
                say(RowNote.Kind.POSTAL_CODE_UNREADABLE, ImportColumn.POSTAL_CODE, written);
                return null;
            }
            return compact.matches("[1-9]\\d{3}") && Communes.knows("0" + compact) ? "0" + compact : compact;
        }

        private @Nullable String website() {
            String written = text(ImportColumn.WEBSITE);
            if (written != null && Website.read(written).isEmpty()) {
                say(RowNote.Kind.WEBSITE_UNREADABLE, ImportColumn.WEBSITE, written);
                return null;
            }
            return written;
        }

        private @Nullable Coordinates place() {
            String latitude = text(ImportColumn.LATITUDE);
            String longitude = text(ImportColumn.LONGITUDE);
            if (latitude == null || longitude == null) {
                return null;
            }
            try {
                return new Coordinates(number(latitude), number(longitude), Coordinates.Precision.ADDRESS);
            } catch (IllegalArgumentException unreadable) {
                say(RowNote.Kind.PLACE_UNREADABLE, ImportColumn.LATITUDE, latitude + " " + longitude);
                return null;
            }
        }

        private static double number(String written) {
            return Double.parseDouble(written.replace(',', '.').replace(" ", ""));
        }

        private Contact.@Nullable Details contact() {
            String name = contactName();
            String email = email();
            String phone = phone();
            return name.isEmpty() && email == null && phone == null ? null : new Contact.Details(name, email, phone);
        }

        /** Of her first and last names and her whole name, whatever is there: nothing is lost and nothing said twice. */
        private String contactName() {
            String first = text(ImportColumn.FIRST_NAME);
            String last = text(ImportColumn.LAST_NAME);
            String whole = text(ImportColumn.CONTACT);
            if (first != null && last != null) {
                return beginsWith(last, first) ? last : first + " " + last;
            }
            String part = first != null ? first : last;
            if (part == null || whole == null) {
                return Objects.requireNonNullElse(part != null ? part : whole, "");
            }
            if (Folding.words(whole).containsAll(Folding.words(part))) {
                return whole;
            }
            return first != null ? first + " " + whole : whole + " " + last;
        }

        /** Whether the column of last names holds whole ones. */
        private static boolean beginsWith(String last, String first) {
            return Folding.text(last).startsWith(Folding.text(first) + " ");
        }

        private @Nullable String email() {
            String written = text(ImportColumn.EMAIL);
            if (written == null) {
                return null;
            }
            List<String> addresses = WrittenEmails.in(written);
            if (addresses.isEmpty()) {
                say(RowNote.Kind.EMAIL_UNREADABLE, ImportColumn.EMAIL, written);
                return null;
            }
            String first = addresses.getFirst();
            if (addresses.size() > 1 || !Email.read(written).equals(Optional.of(first))) {
                say(RowNote.Kind.EMAIL_MORE, ImportColumn.EMAIL, written, first);
            }
            return first;
        }

        private @Nullable String phone() {
            String taken = null;
            for (var column : List.of(ImportColumn.MOBILE, ImportColumn.PHONE)) {
                String written = text(column);
                if (written == null) {
                    continue;
                }
                Optional<String> whole = Phone.read(written);
                String phone = whole.or(() -> firstPhone(written)).orElse(null);
                if (phone == null) {
                    say(RowNote.Kind.PHONE_UNREADABLE, column, written);
                    continue;
                }
                taken = taken == null ? phone : taken;
                if (whole.isEmpty() || !phone.equals(taken)) {
                    say(RowNote.Kind.PHONE_MORE, column, written, taken);
                }
            }
            return taken;
        }

        private static Optional<String> firstPhone(String written) {
            return Arrays.stream(written.split("[/;,|]| - | ou | or "))
                    .flatMap(part -> Phone.read(part.strip()).stream())
                    .findFirst();
        }

        /** Where the row names nobody, whose they are cannot be known: that is said. */
        private Map<Purpose, Boolean> consents(Contact.@Nullable Details contact) {
            Map<Purpose, Boolean> consents = consents();
            if (contact == null && !consents.isEmpty()) {
                notes.add(RowNote.of(RowNote.Kind.CONSENT_NOBODY, ""));
                return Map.of();
            }
            return consents;
        }

        private Map<Purpose, Boolean> consents() {
            Map<Purpose, Boolean> consents = new EnumMap<>(Purpose.class);
            for (Purpose purpose : Purpose.values()) {
                ImportColumn column = ImportColumn.valueOf("CONSENT_" + purpose.name());
                String written = text(column);
                if (written == null) {
                    continue;
                }
                if (Folding.text(written).equals("x")) {
                    say(RowNote.Kind.CONSENT_MARKED, column, written);
                }
                Optional<Boolean> said = ConsentWords.read(written);
                said.ifPresent(given -> consents.put(purpose, given));
                if (said.isEmpty()) {
                    say(RowNote.Kind.CONSENT_UNREADABLE, column, written);
                }
            }
            return consents;
        }

        private void say(RowNote.Kind kind, ImportColumn column, String... arguments) {
            Integer index = columns.get(column);
            String cell = index == null ? "" : Cell.columnName(index) + row.number();
            notes.add(RowNote.of(kind, cell, arguments));
        }
    }
}
