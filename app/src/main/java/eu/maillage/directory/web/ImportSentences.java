package eu.maillage.directory.web;

import eu.maillage.directory.OrganisationKind;
import eu.maillage.directory.PhoneNumber;
import eu.maillage.directory.Purpose;
import eu.maillage.directory.domain.ImportColumn;
import eu.maillage.directory.domain.RowNote;
import eu.maillage.directory.domain.Size;
import eu.maillage.directory.domain.Verdict;
import eu.maillage.ui.Option;
import eu.maillage.ui.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in words what an import would do and why. */
final class ImportSentences {

    private static final int LONGEST = 60;
    private static final int BELGIAN_DIGITS = 10;

    private final Page page;

    ImportSentences(Page page) {
        this.page = page;
    }

    /** A note about a row: its cell first, then what is wrong or was put right. */
    String note(RowNote note) {
        Object[] arguments = arguments(note).toArray();
        String sentence = page.t("directory.import.note." + key(note.kind()), arguments);
        return note.cell().isEmpty() ? sentence : page.t("directory.import.cell", note.cell(), sentence);
    }

    private List<String> arguments(RowNote note) {
        return switch (note.kind()) {
            case PHONE_MORE ->
                List.of(
                        note.arguments().getFirst(),
                        PhoneNumber.shown(note.arguments().getLast()));
            case OTHER_ROW -> otherRow(note);
            case CONSENT_REFUSED ->
                List.of(
                        label(ImportColumn.valueOf(note.arguments().getFirst()), ""),
                        note.arguments().getLast());
            case CONSENT_STANDS ->
                List.of(
                        label(ImportColumn.valueOf(note.arguments().getFirst()), ""),
                        page.date(Instant.parse(note.arguments().getLast())));
            case SIZE_WIDER ->
                List.of(
                        note.arguments().getFirst(),
                        value(ImportColumn.SIZE, note.arguments().getLast()));
            default -> note.arguments();
        };
    }

    private List<String> otherRow(RowNote note) {
        ImportColumn column = ImportColumn.valueOf(note.arguments().getFirst());
        return List.of(
                label(column, note.arguments().get(1)),
                value(column, note.arguments().get(1)),
                note.arguments().getLast());
    }

    /** One value, old and new; the new contact of whom it gives no name. */
    String change(Verdict.Change change) {
        String label = label(change.column(), change.after());
        String before = value(change.column(), change.before());
        String after = value(change.column(), change.after());
        if (after.isEmpty()) {
            return page.t("directory.import.change-unnamed");
        }
        return before.isEmpty()
                ? page.t("directory.import.change-new", label, after)
                : page.t("directory.import.change", label, before, after);
    }

    /** All that is kept of a new organisation, on one line: long texts by their beginning. */
    String kept(List<Verdict.Change> values) {
        return values.stream().map(this::kept).collect(Collectors.joining(" · "));
    }

    private String kept(Verdict.Change change) {
        String value = value(change.column(), change.after());
        return page.t("directory.import.change-new", label(change.column(), change.after()), begun(value));
    }

    /** What the value is called on the organisation's page: under one title a file may hold numbers of two countries. */
    private String label(ImportColumn column, String value) {
        Optional<Purpose> purpose = Stream.of(Purpose.values())
                .filter(each -> ImportColumn.of(each) == column)
                .findFirst();
        if (purpose.isPresent()) {
            return page.t("directory.import.consent", page.name("directory.purpose", purpose.get()));
        }
        if (column == ImportColumn.SIRET && value.length() == BELGIAN_DIGITS) {
            return page.t("directory.field.bce");
        }
        return column == ImportColumn.LATITUDE
                ? page.t("directory.import.position")
                : page.name("directory.field", column);
    }

    private static String begun(String value) {
        return value.codePointCount(0, value.length()) <= LONGEST
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** What a row that asks can be: one of the candidates, or an organisation of its own. */
    List<Option> decisions(Verdict verdict) {
        return Stream.concat(
                        verdict.candidates().stream().map(this::candidate),
                        Stream.of(Option.of(Verdict.CREATE, page.t("directory.import.decide-create"))))
                .toList();
    }

    /** Whom a row resembles, where the answer that stands there does not name it. */
    Stream<String> resembles(Verdict verdict) {
        boolean unnamed = verdict.open() || Verdict.CREATE.equals(verdict.decision());
        return unnamed
                ? verdict.candidates().stream().map(candidate -> page.t("directory.import.resembles", shown(candidate)))
                : Stream.empty();
    }

    private Option candidate(Verdict.Candidate candidate) {
        return Option.of(candidate.key(), shown(candidate));
    }

    private String shown(Verdict.Candidate candidate) {
        String place = candidate.commune() == null ? "" : ", " + candidate.commune();
        String number = candidate.siret() == null ? "" : ", " + candidate.siret();
        String why = page.name("directory.likeness", candidate.likeness());
        return page.t("directory.import.decide-same", candidate.name() + place + number, why);
    }

    private String value(ImportColumn column, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (column) {
            case KIND -> page.name("directory.kind", OrganisationKind.valueOf(value));
            case SIZE -> page.name("directory.size", Size.valueOf(value));
            case CONSENT_INVITATIONS, CONSENT_SHARING, CONSENT_LISTING, CONSENT_PHOTOS, CONSENT_FOLLOW_UP ->
                page.t("true".equals(value) ? "directory.contact.yes" : "directory.contact.no");
            case PHONE, MOBILE -> PhoneNumber.shown(value);
            default -> value;
        };
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
