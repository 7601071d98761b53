package eu.maillage.directory.domain;

import eu.maillage.directory.OrganisationKind;
import eu.maillage.directory.OrganisationName;
import eu.maillage.directory.PhoneNumber;
import eu.maillage.directory.Purpose;
import eu.maillage.directory.ZoneId;
import eu.maillage.directory.domain.Contact.Details;
import eu.maillage.directory.domain.Entry.Person;
import eu.maillage.directory.domain.Verdict.Change;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a row would change in one organisation: what it leaves empty, it leaves alone. */
final class Comparison {

    private static final Set<ImportColumn> PLACES =
            EnumSet.of(ImportColumn.ZONE, ImportColumn.POSTAL_CODE, ImportColumn.COMMUNE);

    private final List<Change> changes = new ArrayList<>();
    private final Entry entry;
    private final Draft draft;
    private final ImportedZones zones;
    private final FirstWords firstWords;
    private final KnownPeople people;
    private final List<RowNote> leftOut = new ArrayList<>();
    private List<RowNote> refusals = List.of();
    private final Particulars result;
    private boolean agrees;

    Comparison(Entry entry, Draft draft, ImportedZones zones, FirstWords firstWords, KnownPeople people) {
        this.entry = entry;
        this.draft = draft;
        this.zones = zones;
        this.firstWords = firstWords;
        this.people = people;
        this.result = compare();
        comparePerson();
    }

    List<Change> changes() {
        return changes;
    }

    boolean saysNothingElse() {
        return changes.isEmpty() && leftOut.isEmpty();
    }

    /** Whether it names the organisation as the row above does, and tells of it nothing but one more person by her name. */
    boolean addsPersonAlone() {
        Details told = draft.contact();
        return leftOut.isEmpty()
                && Folding.text(draft.name())
                        .equals(Folding.text(entry.particulars().name()))
                && told != null
                && !told.name().isEmpty()
                && changes.stream().allMatch(change -> change.column().isOfPerson());
    }

    /** What a row above says otherwise, and which therefore stays as that row has it. */
    List<RowNote> leftOut() {
        return List.copyOf(leftOut);
    }

    /** Which «yes» is not followed, because she refused before. */
    List<RowNote> refusals() {
        return refusals;
    }

    /** Whether it changes something of a known person that is hers wherever she stands. */
    boolean changesPerson() {
        return changes.stream()
                .map(Change::column)
                .anyMatch(column -> column.isOfPerson() && column != ImportColumn.ROLE);
    }

    Particulars result() {
        return result;
    }

    OrganisationName draftName() {
        return Folding.organisation(draft.name());
    }

    Identifiers draftIdentifiers() {
        return draft.identifiers();
    }

    /** Whether it names another commune or another zone than the one that is known. */
    boolean tellsOfAnotherPlace() {
        return Stream.concat(
                        changes.stream().filter(Comparison::replaces).map(Change::column),
                        leftOut.stream()
                                .map(note ->
                                        ImportColumn.valueOf(note.arguments().getFirst())))
                .anyMatch(PLACES::contains);
    }

    /** Whether it says otherwise what is known, or agrees to something in the name of a person who is known. */
    boolean replaces() {
        return agrees || !leftOut.isEmpty() || changes.stream().anyMatch(Comparison::replaces);
    }

    /** A label more takes no other away. */
    private static boolean replaces(Change change) {
        return !change.before().isEmpty() && change.column() != ImportColumn.LABELS;
    }

    private Particulars compare() {
        Particulars now = entry.particulars();
        return new Particulars(
                now.name(),
                draft.kindWritten() ? kind(now.kind()) : now.kind(),
                now.body(),
                identifiers(now.identifiers()),
                newer(ImportColumn.SECTOR, now.sector(), draft.sector()),
                zone(now.zone()),
                size(now.size()),
                labels(now.labels()),
                address(now.address()),
                draft.given() == null ? now.given() : place(now),
                newer(ImportColumn.WEBSITE, now.website(), draft.website()),
                newer(ImportColumn.NOTE, now.note(), draft.note(), Comparison::onOneLine));
    }

    /** As a cell is read: lines and wide spaces are not kept apart there. */
    private static String onOneLine(String text) {
        return text.replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ").strip();
    }

    private OrganisationKind kind(OrganisationKind now) {
        boolean partOfABody = now == OrganisationKind.DEPARTMENT && draft.kind() == OrganisationKind.PUBLIC_BODY;
        if (now != draft.kind()
                && !partOfABody
                && !held(ImportColumn.KIND, draft.kind().name())) {
            note(ImportColumn.KIND, now.name(), draft.kind().name());
            return draft.kind();
        }
        return now;
    }

    private Identifiers identifiers(Identifiers now) {
        Identifiers told = draft.identifiers();
        String siret = newer(ImportColumn.SIRET, now.siret(), told.siret());
        String siren = siret != null ? siret.substring(0, 9) : newer(ImportColumn.SIREN, now.siren(), told.siren());
        return new Identifiers(
                siret,
                siren,
                newer(ImportColumn.RNA, now.rna(), told.rna()),
                newer(ImportColumn.SIRET, now.bce(), told.bce()));
    }

    private @Nullable ZoneId zone(@Nullable ZoneId now) {
        if (draft.zone() == null) {
            return now;
        }
        ZoneId told = zones.named(draft.zone());
        if (told.equals(now)) {
            return now;
        }
        if (held(ImportColumn.ZONE, draft.zone())) {
            return now;
        }
        note(ImportColumn.ZONE, now == null ? "" : zones.name(now), draft.zone());
        return told;
    }

    private @Nullable Size size(@Nullable Size now) {
        Size told = draft.size();
        if (told == null || told == now || held(ImportColumn.SIZE, told.name())) {
            return now;
        }
        note(ImportColumn.SIZE, now == null ? "" : now.name(), told.name());
        return told;
    }

    private List<String> labels(List<String> now) {
        List<String> known = now.stream().map(Folding::text).toList();
        List<String> more = draft.labels().stream()
                .filter(label -> !known.contains(Folding.text(label)))
                .toList();
        if (!more.isEmpty()) {
            note(ImportColumn.LABELS, String.join(", ", now), String.join(", ", more));
        }
        return Stream.concat(now.stream(), more.stream()).toList();
    }

    private Address address(Address now) {
        Address told = draft.address();
        return new Address(
                newer(ImportColumn.STREET, now.street(), told.street(), Folding::text),
                newer(ImportColumn.POSTAL_CODE, now.postalCode(), told.postalCode()),
                newer(ImportColumn.COMMUNE, now.commune(), told.commune(), Folding::commune));
    }

    private eu.maillage.directory.@Nullable Coordinates place(Particulars now) {
        if (Objects.equals(now.given(), draft.given()) || held(ImportColumn.LATITUDE, shown(draft.given()))) {
            return now.given();
        }
        note(ImportColumn.LATITUDE, shown(now.given()), shown(draft.given()));
        return draft.given();
    }

    private static String shown(eu.maillage.directory.@Nullable Coordinates place) {
        return place == null ? "" : place.latitude() + " " + place.longitude();
    }

    private void comparePerson() {
        Details told = draft.contact();
        if (told == null) {
            return;
        }
        Optional<Person> known = find(told);
        if (known.isEmpty()) {
            newPerson(told);
            Optional<Person> elsewhere = people.known(told);
            refusals = elsewhere
                    .map(person -> StandingRefusals.notes(person, draft.consents()))
                    .orElse(List.of());
            draft.consents().forEach((purpose, given) -> firstConsent(elsewhere, purpose, given));
            return;
        }
        Person person = known.get();
        joined(person, true);
        refusals = StandingRefusals.notes(person, draft.consents());
        draft.consents().forEach((purpose, given) -> consent(person, purpose, given));
    }

    /** One without a name is told by what reaches her, so that no address is read as a name. */
    private void newPerson(Details told) {
        note(ImportColumn.CONTACT, "", told.name().isEmpty() ? "" : summary(told, draft.role()));
        if (told.name().isEmpty()) {
            noteSaid(ImportColumn.ROLE, draft.role());
            noteSaid(ImportColumn.EMAIL, told.email());
            noteSaid(ImportColumn.PHONE, told.phone());
        }
    }

    private void noteSaid(ImportColumn column, @Nullable String said) {
        if (said != null) {
            note(column, "", said);
        }
    }

    /** Who is new has no former answer, unless she gave one where she stands already. */
    private void firstConsent(Optional<Person> elsewhere, Purpose purpose, boolean told) {
        if (elsewhere
                .filter(person -> StandingRefusals.against(person, purpose, told))
                .isEmpty()) {
            note(ImportColumn.of(purpose), "", String.valueOf(told));
        }
    }

    /** Who never answered has said no «no» that a yes would replace. */
    private void consent(Person person, Purpose purpose, boolean told) {
        if (!person.hasSaid(purpose, told) && !StandingRefusals.against(person, purpose, told)) {
            agrees |= told;
            note(
                    ImportColumn.of(purpose),
                    person.answer(purpose).map(String::valueOf).orElse(""),
                    String.valueOf(told));
        }
    }

    private static String summary(Details told, @Nullable String role) {
        String phone = told.phone() == null ? null : PhoneNumber.shown(told.phone());
        return Stream.of(told.name(), role, told.email(), phone)
                .filter(part -> part != null && !part.isEmpty())
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    /** The person of the organisation whom the row means: by address and name, then by name, then by what it gives of a mailbox. */
    Optional<Person> find(Details told) {
        return find(entry, told);
    }

    static Optional<Person> find(Entry entry, Details told) {
        return Stream.<BiPredicate<Details, Details>>of(
                        (mine, theirs) -> sameEmail(mine, theirs) && namesAgree(mine, theirs),
                        (mine, theirs) ->
                                !theirs.name().isEmpty() && mine.folded().equals(theirs.folded()),
                        (mine, theirs) -> theirs.name().isEmpty()
                                && theirs.email() == null
                                && Objects.equals(mine.phone(), theirs.phone()))
                .flatMap(rule -> entry.people().stream().filter(person -> rule.test(person.details(), told)))
                .findFirst();
    }

    private static boolean sameEmail(Details mine, Details theirs) {
        return theirs.email() != null && theirs.email().equals(mine.email());
    }

    private static boolean namesAgree(Details mine, Details theirs) {
        return theirs.name().isEmpty() || mine.name().isEmpty() || mine.folded().equals(theirs.folded());
    }

    /** The person with what the row adds to her. */
    Person joined(Person person, boolean noting) {
        Details now = person.details();
        Details told = Objects.requireNonNull(draft.contact());
        UnaryOperator<String> folding = Folding::text;
        String name = now.name().isEmpty() && !told.name().isEmpty() ? told.name() : now.name();
        if (noting) {
            if (!name.equals(now.name())) {
                note(ImportColumn.CONTACT, now.called(), name);
            }
        }
        Object place = new FirstWords.Place(entry.id(), person.id());
        String role = newer(place, ImportColumn.ROLE, person.role(), draft.role(), folding);
        String email = newer(person.id(), ImportColumn.EMAIL, now.email(), told.email(), UnaryOperator.identity());
        String phone = newer(person.id(), ImportColumn.PHONE, now.phone(), told.phone(), UnaryOperator.identity());
        if (!noting) {
            person.become(new Details(name, email, phone), role);
        }
        return person;
    }

    private @Nullable String newer(ImportColumn column, @Nullable String now, @Nullable String told) {
        return newer(column, now, told, UnaryOperator.identity());
    }

    private @Nullable String newer(
            ImportColumn column, @Nullable String now, @Nullable String told, UnaryOperator<String> folding) {
        return newer(entry.id(), column, now, told, folding);
    }

    private @Nullable String newer(
            Object whose,
            ImportColumn column,
            @Nullable String now,
            @Nullable String told,
            UnaryOperator<String> folding) {
        if (told == null || (now != null && folding.apply(now).equals(folding.apply(told)))) {
            return now;
        }
        if (held(whose, column, told)) {
            return now;
        }
        note(column, now == null ? "" : now, told);
        return told;
    }

    private boolean held(ImportColumn column, String told) {
        return held(entry.id(), column, told);
    }

    /** Whether a row above gave this value already: hers stays, and the row is told so. */
    private boolean held(Object whose, ImportColumn column, String told) {
        int first = firstWords.row(whose, column);
        if (first > 0) {
            leftOut.add(RowNote.of(RowNote.Kind.OTHER_ROW, "", column.name(), told, String.valueOf(first)));
        }
        return first > 0;
    }

    private void note(ImportColumn column, String before, String after) {
        changes.add(new Change(column, before, after));
    }
}
