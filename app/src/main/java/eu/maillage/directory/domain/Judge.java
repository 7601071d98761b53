package eu.maillage.directory.domain;

import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.directory.ZoneId;
import eu.maillage.directory.domain.Contact.Details;
import eu.maillage.directory.domain.Entry.Person;
import eu.maillage.directory.domain.RowNote.Kind;
import eu.maillage.directory.domain.Verdict.Change;
import eu.maillage.directory.domain.Verdict.Effect;
import eu.maillage.directory.domain.Verdict.Outcome;
import eu.maillage.tenancy.Ids;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says what an import would do, row after row: each row is compared with the directory as the rows before it would have
 * left it. It writes nothing; what must be written is what its entries hold at the end.
 */
final class Judge {

    private static final int MOST_OFFERED = 5;

    private final KnownEntries known;
    private final KnownPeople people = new KnownPeople();
    private final List<Entry> touched = new ArrayList<>();
    private final Set<OrganisationId> touchedIds = new LinkedHashSet<>();
    private final FirstWords firstWords = new FirstWords();
    private final ImportedZones zones;
    private final Answers answers;

    /**
     * @param known the directory: the archived and the merged ones too, a merged one leading to the one kept
     * @param answers of a person, to rows that asked what they are
     */
    Judge(Collection<Entry> known, ImportedZones zones, Answers answers) {
        this.zones = zones;
        this.answers = answers;
        this.known = new KnownEntries(known);
        known.stream().filter(entry -> !this.known.isMerged(entry)).forEach(entry -> entry.people()
                .forEach(person -> people.meet(entry, person)));
    }

    /** The entries that the database must be told about, in the order in which rows touched them. */
    List<Entry> touched() {
        return List.copyOf(touched);
    }

    /** The answers that led to another organisation, to be kept for the next file. */
    Map<String, OrganisationId> answers() {
        return answers.given();
    }

    List<Map.Entry<ZoneId, String>> newZones() {
        return zones.fresh();
    }

    /** What becomes of the next row. */
    Verdict judge(RowReading reading) {
        if (reading.refused()) {
            return Verdict.of(reading, Outcome.REFUSED, null, List.of());
        }
        String zone = reading.draft().zone();
        boolean newZone = zone != null && !zones.knows(zone);
        Verdict verdict = judgeReadable(reading).answered();
        boolean writes = verdict.outcome() != Outcome.REFUSED && verdict.outcome() != Outcome.UNCHANGED;
        return zone != null && newZone && writes ? verdict.with(RowNote.of(Kind.NEW_ZONE, "", zone)) : verdict;
    }

    private Verdict judgeReadable(RowReading reading) {
        Draft draft = reading.draft();
        Optional<Entry> body = body(draft);
        if (body.isPresent()) {
            draft = draft.as(OrganisationKind.DEPARTMENT);
        }
        List<Match> matches = matches(draft);
        Optional<Match> nothingNew = first(matches, match -> match.comparison().saysNothingElse() && match.sameThing());
        if (nothingNew.isPresent()) {
            return left(reading, draft, nothingNew.get());
        }
        Optional<Match> sure = first(matches, Match::sure);
        if (sure.isPresent()) {
            return sure.get().entry().archived()
                    ? archived(reading, sure.get())
                    : update(reading, draft, sure.get()).with(sure.get().knownAs());
        }
        Optional<Match> answered = answered(reading, draft, matches);
        if (answered.isPresent()) {
            return update(reading, draft, answered.get())
                    .with(RowNote.of(
                            Kind.ANSWERED,
                            "",
                            answered.get().entry().particulars().name()));
        }
        List<Match> open = open(matches);
        Particulars told = draft.particulars();
        Optional<Entry> kept =
                known.mergedBefore(told).or(() -> open.isEmpty() ? known.alikeMergedBefore(told) : Optional.empty());
        if (kept.isPresent()) {
            return merged(reading, kept.get());
        }
        return open.isEmpty() ? create(reading, draft, body, matches) : ask(reading, draft, matches, body);
    }

    /** The organisation that a person said the row to be when the directory met it before. */
    private Optional<Match> answered(RowReading reading, Draft draft, List<Match> matches) {
        OrganisationId said = answers.before(reading, draft);
        Entry entry = said == null ? null : known.find(said);
        return entry == null
                ? Optional.empty()
                : first(
                        matches,
                        match -> match.entry() == known.kept(entry)
                                && !match.entry().archived());
    }

    /** The public body whose SIRET the row carries under another name: the row is one of its departments. */
    private Optional<Entry> body(Draft draft) {
        String siret = draft.identifiers().siret();
        if (siret == null || (draft.kindWritten() && !Likeness.isPublic(draft.kind()))) {
            return Optional.empty();
        }
        return known.withSiret(siret)
                .filter(entry -> entry.particulars().kind() == OrganisationKind.PUBLIC_BODY)
                .filter(Judge::isWhole)
                .filter(entry -> !entry.particulars().folded().equals(Folding.name(draft.name())))
                .findFirst();
    }

    /** Two services of one town hall are no parts of each other: a row is the body itself only where its name says so. */
    private static boolean isWhole(Entry entry) {
        return entry.row() == 0 || Kinds.isWhole(entry.particulars().name());
    }

    /** Another row with the SIRET of a body that no row before stands for. */
    private Optional<RowNote> sibling(Draft draft) {
        String siret = draft.identifiers().siret();
        return siret == null || !Likeness.isPublic(draft.kind())
                ? Optional.empty()
                : known.withSiret(siret)
                        .filter(entry -> entry.row() > 0
                                && Likeness.isPublic(entry.particulars().kind()))
                        .findFirst()
                        .map(entry -> RowNote.of(
                                Kind.SIBLING_SIRET, "", entry.particulars().name()));
    }

    private List<Match> matches(Draft draft) {
        Particulars told = draft.particulars();
        return known.near(told).stream()
                .flatMap(entry -> Likeness.between(told, entry.particulars())
                        .map(likeness ->
                                new Match(entry, likeness, new Comparison(entry, draft, zones, firstWords, people)))
                        .stream())
                .sorted(Match.BEST_FIRST)
                .toList();
    }

    private static Optional<Match> first(List<Match> matches, Predicate<Match> rule) {
        return matches.stream().filter(rule).findFirst();
    }

    private Verdict left(RowReading reading, Draft draft, Match match) {
        remember(match.entry(), draft, reading.row());
        Verdict verdict = Verdict.of(reading, Outcome.UNCHANGED, target(match.entry()), List.of());
        return verdict.with(match.comparison().refusals())
                .with(match.sameRow())
                .with(match.knownAs())
                .with(match.staysArchived());
    }

    private static Verdict merged(RowReading reading, Entry kept) {
        return Verdict.of(reading, Outcome.UNCHANGED, target(kept), List.of())
                .with(RowNote.of(Kind.MERGED, "", kept.particulars().name()));
    }

    private static Verdict archived(RowReading reading, Match match) {
        return Verdict.of(reading, Outcome.REFUSED, target(match.entry()), List.of())
                .with(RowNote.of(Kind.ARCHIVED, "", match.entry().particulars().name()));
    }

    private Verdict update(RowReading reading, Draft draft, Match match) {
        Verdict verdict = updated(reading, draft, match);
        take(match.entry(), draft, match.comparison(), reading.row());
        return verdict;
    }

    /** What an update is, before it is done. */
    private Verdict updated(RowReading reading, Draft draft, Match match) {
        List<Change> changes = List.copyOf(match.comparison().changes());
        Outcome outcome = changes.isEmpty() ? Outcome.UNCHANGED : Outcome.UPDATE;
        Verdict verdict = Verdict.of(reading, outcome, target(match.entry()), changes)
                .with(match.comparison().leftOut())
                .with(match.comparison().refusals());
        return verdict.with(ofPerson(draft, match)).with(match.sameRow());
    }

    private Verdict create(RowReading reading, Draft draft, Optional<Entry> body, List<Match> matches) {
        Particulars alone = draft.particulars();
        Particulars particulars = new Particulars(
                alone.name(),
                alone.kind(),
                body.map(Entry::id).orElse(null),
                alone.identifiers(),
                alone.sector(),
                draft.zone() == null ? null : zones.named(draft.zone()),
                alone.size(),
                alone.labels(),
                alone.address(),
                alone.given(),
                alone.website(),
                alone.note());
        Verdict verdict = created(reading, draft, body, matches);
        Entry entry = new Entry(new OrganisationId(Ids.next()), reading.row(), particulars);
        addPerson(entry, draft);
        remember(entry, draft, reading.row());
        known.add(entry);
        touch(entry);
        return verdict;
    }

    /** What a new organisation is, before it is made. */
    private Verdict created(RowReading reading, Draft draft, Optional<Entry> body, List<Match> matches) {
        Optional<RowNote> sibling = body.isPresent() ? Optional.empty() : sibling(draft);
        Verdict verdict = Verdict.of(reading, Outcome.CREATE, null, List.of())
                .with(ofNewcomer(null, draft))
                .with(refusals(draft))
                .with(deduced(draft))
                .with(Match.likeArchived(matches))
                .with(sibling.stream().toList());
        return kept(
                body.map(whole -> verdict.with(RowNote.of(
                                Kind.SHARED_SIRET, "", whole.particulars().name())))
                        .orElse(verdict),
                draft);
    }

    /** A person who is known elsewhere may have refused there. */
    private List<RowNote> refusals(Draft draft) {
        return Optional.ofNullable(draft.contact())
                .flatMap(people::known)
                .map(person -> StandingRefusals.notes(person, draft.consents()))
                .orElse(List.of());
    }

    private static List<Match> open(List<Match> matches) {
        return matches.stream().filter(match -> !match.entry().archived()).toList();
    }

    private static Verdict kept(Verdict created, Draft draft) {
        Set<String> notKept = created.notes().stream()
                .filter(note -> note.kind() == Kind.OTHER_ROW || note.kind() == Kind.CONSENT_STANDS)
                .map(note -> note.arguments().getFirst())
                .collect(Collectors.toSet());
        return created.changing(draft.kept().stream()
                .filter(change -> !notKept.contains(change.column().name()))
                .toList());
    }

    /** Nobody wrote that it is a public body. */
    private static List<RowNote> deduced(Draft draft) {
        return draft.kindWritten() || draft.kind() != OrganisationKind.PUBLIC_BODY
                ? List.of()
                : List.of(RowNote.of(Kind.KIND_DEDUCED, ""));
    }

    private Verdict ask(RowReading reading, Draft draft, List<Match> matches, Optional<Entry> body) {
        List<Match> open = open(matches);
        List<Match> offered = open.stream().limit(MOST_OFFERED).toList();
        Map<String, Effect> effects = new LinkedHashMap<>();
        offered.forEach(match ->
                effects.put(match.entry().key(), updated(reading, draft, match).effect()));
        effects.put(Verdict.CREATE, created(reading, draft, body, matches).effect());
        String said = answers.decision(reading.row());
        Optional<Match> chosen = first(offered, match -> match.entry().key().equals(said));
        String decision = chosen.isPresent() || Verdict.CREATE.equals(said) ? said : proposal(open);
        if (Verdict.CREATE.equals(decision)) {
            create(reading, draft, body, matches);
        } else if (decision != null) {
            Match same = chosen.orElse(open.getFirst());
            answers.keep(draft, same.entry());
            update(reading, draft, same);
        }
        return Verdict.of(reading, Outcome.DUPLICATE, null, List.of())
                .asked(offered.stream().map(Match::candidate).toList(), effects, decision);
    }

    /** The best match's, unless another is as good and is not told apart from it. */
    private static @Nullable String proposal(List<Match> open) {
        Match best = open.getFirst();
        String proposal = best.proposal();
        boolean several = open.size() > 1 && best.levelWith(open.get(1));
        return several && !Verdict.CREATE.equals(proposal) ? null : proposal;
    }

    private void take(Entry entry, Draft draft, Comparison comparison, int row) {
        entry.become(comparison.result());
        if (draft.contact() != null) {
            Optional<Person> there = comparison.find(draft.contact());
            if (there.isPresent()) {
                Person person = comparison.joined(there.get(), false);
                consents(person, draft);
            } else {
                addPerson(entry, draft);
            }
        }
        known.index(entry);
        remember(entry, draft, row);
        touch(entry);
    }

    private void remember(Entry entry, Draft draft, int row) {
        draft.says().forEach(column -> firstWords.say(entry.id(), column, row));
        Details told = draft.contact();
        Optional<Person> person = told == null ? Optional.empty() : Comparison.find(entry, told);
        person.ifPresent(there -> {
            draft.saysOfPerson().forEach(column -> firstWords.say(there.id(), column, row));
            if (draft.role() != null) {
                firstWords.say(new FirstWords.Place(entry.id(), there.id()), ImportColumn.ROLE, row);
            }
        });
    }

    /** Adds whom the row tells of; who stands elsewhere with another number, which a row above gave, keeps that one. */
    private void addPerson(Entry entry, Draft draft) {
        Details told = draft.contact();
        if (told == null) {
            return;
        }
        Person person = people.elsewhere(told);
        Details now = person.details();
        boolean newer = told.phone() != null && firstWords.row(person.id(), ImportColumn.PHONE) == 0;
        person.become(newer ? new Details(now.name(), now.email(), told.phone()) : now, draft.role());
        consents(person, draft);
        entry.people().add(person);
        people.meet(entry, person);
    }

    /** What there is to say of the person whom a row brings to an organisation, or of whom it tells more. */
    private List<RowNote> ofPerson(Draft draft, Match match) {
        Optional<Person> there =
                draft.contact() == null ? Optional.empty() : match.comparison().find(draft.contact());
        if (there.isEmpty()) {
            return ofNewcomer(match.entry(), draft);
        }
        return match.comparison().changesPerson() ? people.beside(match.entry(), there.get()) : List.of();
    }

    /** The same of who does not stand there yet; the organisation is absent where the row makes it. */
    private List<RowNote> ofNewcomer(@Nullable Entry entry, Draft draft) {
        Details told = draft.contact();
        return told == null
                ? List.of()
                : people.known(told).map(person -> ofKnown(entry, person, told)).orElse(List.of());
    }

    private List<RowNote> ofKnown(@Nullable Entry entry, Person person, Details told) {
        int first = firstWords.row(person.id(), ImportColumn.PHONE);
        List<RowNote> notes = new ArrayList<>(people.beside(entry, person));
        if (told.phone() != null
                && first > 0
                && !told.phone().equals(person.details().phone())) {
            notes.add(RowNote.of(Kind.OTHER_ROW, "", ImportColumn.PHONE.name(), told.phone(), String.valueOf(first)));
        }
        return notes;
    }

    private void consents(Person person, Draft draft) {
        draft.consents().forEach((purpose, given) -> {
            if (!person.hasSaid(purpose, given) && !StandingRefusals.against(person, purpose, given)) {
                person.say(purpose, given);
            }
        });
    }

    private void touch(Entry entry) {
        if (touchedIds.add(entry.id())) {
            touched.add(entry);
        }
    }

    private static @Nullable OrganisationId target(Entry entry) {
        return entry.stored() == null ? null : entry.id();
    }
}
