package eu.maillage.directory.domain;

import eu.maillage.directory.ContactId;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.directory.ZoneId;
import eu.maillage.directory.domain.Contact.Details;
import eu.maillage.directory.domain.Entry.Person;
import eu.maillage.directory.domain.RowNote.Kind;
import eu.maillage.directory.domain.Verdict.Candidate;
import eu.maillage.directory.domain.Verdict.Change;
import eu.maillage.directory.domain.Verdict.Outcome;
import eu.maillage.tenancy.Ids;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says what an import would do, row after row: each row is compared with the directory as the rows before it would have
 * left it. It writes nothing; what must be written is what its entries hold at the end.
 */
final class Judge {

    private record Match(Entry entry, Likeness likeness, Comparison comparison) {

        private static final Comparator<Match> BEST_FIRST = Comparator.<Match, Boolean>comparing(
                        match -> match.entry().archived())
                .thenComparing(Match::likeness);

        boolean sure() {
            return likeness == Likeness.SAME_NUMBER_AND_NAME
                    || (entry.row() > 0 && likeness == Likeness.SAME_NAME_AND_COMMUNE && !conflict());
        }

        /** Whether a row that brings nothing new is about this organisation. */
        boolean sameThing() {
            return likeness != Likeness.SAME_NUMBER && !conflict();
        }

        /** Two different establishments of one name. */
        boolean conflict() {
            String mine = entry.particulars().identifiers().siret();
            String theirs = comparison.draftSiret();
            return mine != null && theirs != null && !mine.equals(theirs);
        }
    }

    private final Map<String, Set<Entry>> index = new HashMap<>();
    private final Map<String, Entry> mergedBefore = new HashMap<>();
    private final Map<OrganisationId, Entry> byId = new HashMap<>();
    private final Map<String, Person> people = new HashMap<>();
    private final Map<ContactId, Person> peopleById = new HashMap<>();
    private final List<Entry> touched = new ArrayList<>();
    private final Set<OrganisationId> touchedIds = new LinkedHashSet<>();
    private final FirstWords firstWords = new FirstWords();
    private final Map<String, OrganisationId> given = new HashMap<>();
    private final ImportedZones zones;
    private final Map<Integer, String> decisions;
    private final Map<String, OrganisationId> answers;

    /**
     * @param known the directory: the archived and the merged ones too, a merged one leading to the one kept
     * @param decisions of a person, by row
     * @param answers that held in an earlier import: what a row said, and the organisation that it was
     */
    Judge(
            Collection<Entry> known,
            ImportedZones zones,
            Map<Integer, String> decisions,
            Map<String, OrganisationId> answers) {
        this.zones = zones;
        this.decisions = Map.copyOf(decisions);
        this.answers = Map.copyOf(answers);
        known.forEach(entry -> byId.put(entry.id(), entry));
        known.forEach(this::enter);
    }

    private void enter(Entry entry) {
        Particulars called = entry.particulars();
        Entry kept = kept(entry);
        if (kept != entry) {
            mergedBefore.put(alias(called.identifiers(), called.folded()), kept);
            return;
        }
        keys(called.identifiers(), called.folded())
                .forEach(key ->
                        index.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(entry));
        entry.people().forEach(this::meet);
    }

    private static String alias(Identifiers identifiers, String folded) {
        return folded + "|" + Objects.requireNonNullElse(identifiers.siret(), "");
    }

    /** What a row says of itself, to know it again in the next file. */
    private static String answer(Draft draft) {
        Identifiers identifiers = draft.identifiers();
        String number = Stream.of(identifiers.siret(), identifiers.siren(), identifiers.rna(), identifiers.bce())
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse("");
        String commune = Objects.requireNonNullElse(draft.address().commune(), "");
        return String.join("|", Folding.name(draft.name()), number, Folding.commune(commune));
    }

    private void meet(Person person) {
        person.isAlso(peopleById.computeIfAbsent(person.id(), _ -> person));
        Details details = person.details();
        if (details.email() != null && !details.name().isEmpty()) {
            people.putIfAbsent(details.email() + "|" + details.folded(), person);
        }
    }

    private Entry kept(Entry entry) {
        OrganisationId into = entry.stored() == null ? null : entry.stored().mergedInto();
        return into == null ? entry : byId.getOrDefault(into, entry);
    }

    private static Stream<String> keys(Identifiers identifiers, String folded) {
        return Stream.of(
                        key("siret", identifiers.siret()),
                        key("siren", identifiers.siren()),
                        key("rna", identifiers.rna()),
                        key("bce", identifiers.bce()),
                        key("name", folded))
                .filter(Objects::nonNull);
    }

    private static @Nullable String key(String sort, @Nullable String value) {
        return value == null ? null : sort + ":" + value;
    }

    /** The entries that the database must be told about, in the order in which rows touched them. */
    List<Entry> touched() {
        return List.copyOf(touched);
    }

    /** The answers that led to another organisation, to be kept for the next file. */
    Map<String, OrganisationId> answers() {
        return Map.copyOf(given);
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
        Verdict verdict = judgeReadable(reading);
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
            return sure.get().entry().archived() ? archived(reading, sure.get()) : update(reading, draft, sure.get());
        }
        Optional<Match> answered = answered(reading, draft, matches);
        if (answered.isPresent()) {
            return update(reading, draft, answered.get())
                    .with(RowNote.of(
                            Kind.ANSWERED,
                            "",
                            answered.get().entry().particulars().name()));
        }
        Entry kept = mergedBefore.get(alias(draft.identifiers(), Folding.name(draft.name())));
        if (kept != null) {
            return Verdict.of(reading, Outcome.UNCHANGED, target(kept), List.of())
                    .with(RowNote.of(Kind.MERGED, "", kept.particulars().name()));
        }
        List<Match> open =
                matches.stream().filter(match -> !match.entry().archived()).toList();
        return open.isEmpty() ? create(reading, draft, body) : ask(reading, draft, open, body);
    }

    /** The organisation that a person said the row to be when the directory met it before. */
    private Optional<Match> answered(RowReading reading, Draft draft, List<Match> matches) {
        OrganisationId said = decisions.containsKey(reading.row()) ? null : answers.get(answer(draft));
        Entry entry = said == null ? null : byId.get(said);
        return entry == null
                ? Optional.empty()
                : first(
                        matches,
                        match -> match.entry() == kept(entry) && !match.entry().archived());
    }

    /** The public body whose SIRET the row carries under another name: the row is one of its departments. */
    private Optional<Entry> body(Draft draft) {
        String siret = draft.identifiers().siret();
        if (siret == null || (draft.kindWritten() && !Likeness.isPublic(draft.kind()))) {
            return Optional.empty();
        }
        return index.getOrDefault("siret:" + siret, Set.of()).stream()
                .filter(entry -> entry.particulars().kind() == OrganisationKind.PUBLIC_BODY)
                .filter(entry -> !entry.particulars().folded().equals(Folding.name(draft.name())))
                .findFirst();
    }

    private List<Match> matches(Draft draft) {
        Particulars told = draft.particulars();
        Set<Entry> near = new LinkedHashSet<>();
        keys(told.identifiers(), told.folded()).forEach(key -> near.addAll(index.getOrDefault(key, Set.of())));
        return near.stream()
                .flatMap(entry -> Likeness.between(told, entry.particulars())
                        .map(likeness -> new Match(entry, likeness, new Comparison(entry, draft, zones, firstWords)))
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
        return match.entry().row() > 0 ? verdict.with(sameAs(match.entry())) : verdict;
    }

    private static Verdict archived(RowReading reading, Match match) {
        return Verdict.of(reading, Outcome.REFUSED, target(match.entry()), List.of())
                .with(RowNote.of(Kind.ARCHIVED, "", match.entry().particulars().name()));
    }

    private Verdict update(RowReading reading, Draft draft, Match match) {
        List<Change> changes = List.copyOf(match.comparison().changes());
        List<RowNote> leftOut = match.comparison().leftOut();
        take(match.entry(), draft, match.comparison(), reading.row());
        Outcome outcome = changes.isEmpty() ? Outcome.UNCHANGED : Outcome.UPDATE;
        Verdict verdict =
                Verdict.of(reading, outcome, target(match.entry()), changes).with(leftOut);
        return match.entry().row() > 0 ? verdict.with(sameAs(match.entry())) : verdict;
    }

    private Verdict create(RowReading reading, Draft draft, Optional<Entry> body) {
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
        Entry entry = new Entry(new OrganisationId(Ids.next()), reading.row(), particulars);
        addPerson(entry, draft);
        remember(entry, draft, reading.row());
        byId.put(entry.id(), entry);
        enter(entry);
        touch(entry);
        Verdict verdict = Verdict.of(reading, Outcome.CREATE, null, List.of());
        return body.map(whole -> verdict.with(
                        RowNote.of(Kind.SHARED_SIRET, "", whole.particulars().name())))
                .orElse(verdict);
    }

    private Verdict ask(RowReading reading, Draft draft, List<Match> open, Optional<Entry> body) {
        List<Candidate> candidates =
                open.stream().limit(5).map(Judge::candidate).toList();
        String said = decisions.get(reading.row());
        Optional<Match> chosen = first(open, match -> match.entry().key().equals(said));
        String decision = chosen.isPresent() || Verdict.CREATE.equals(said) ? said : proposal(open.getFirst());
        if (decision == null) {
            return Verdict.of(reading, Outcome.DUPLICATE, null, List.of()).asked(candidates, null);
        }
        if (decision.equals(Verdict.CREATE)) {
            return create(reading, draft, body).asked(candidates, decision);
        }
        Match same = chosen.orElse(open.getFirst());
        given.put(answer(draft), same.entry().id());
        return update(reading, draft, same).asked(candidates, decision);
    }

    /** Two rows of one file, or two names with one number, are never made one unless a person says so. */
    private static @Nullable String proposal(Match best) {
        if (best.likeness() == Likeness.SAME_NAME || best.conflict()) {
            return Verdict.CREATE;
        }
        boolean daring = best.likeness() == Likeness.SAME_NUMBER || best.entry().row() > 0;
        return daring ? null : best.entry().key();
    }

    private static Candidate candidate(Match match) {
        Particulars told = match.entry().particulars();
        return new Candidate(
                match.entry().key(),
                told.name(),
                told.address().commune(),
                told.identifiers().siret(),
                match.likeness());
    }

    private void take(Entry entry, Draft draft, Comparison comparison, int row) {
        entry.become(comparison.result());
        if (draft.contact() != null) {
            Optional<Person> known = comparison.find(draft.contact());
            if (known.isPresent()) {
                Person person = comparison.joined(known.get(), false);
                consents(person, draft);
            } else {
                addPerson(entry, draft);
            }
        }
        keys(entry.particulars().identifiers(), entry.particulars().folded())
                .forEach(key ->
                        index.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(entry));
        remember(entry, draft, row);
        touch(entry);
    }

    private void remember(Entry entry, Draft draft, int row) {
        draft.says().forEach(column -> firstWords.say(entry.id(), column, row));
        Details told = draft.contact();
        Optional<Person> person = told == null ? Optional.empty() : Comparison.find(entry, told);
        person.ifPresent(known -> {
            draft.saysOfPerson().forEach(column -> firstWords.say(known.id(), column, row));
            if (draft.role() != null) {
                firstWords.say(new FirstWords.Place(entry.id(), known.id()), ImportColumn.ROLE, row);
            }
        });
    }

    private void addPerson(Entry entry, Draft draft) {
        Details told = draft.contact();
        if (told == null) {
            return;
        }
        Person known = told.email() == null ? null : people.get(told.email() + "|" + told.folded());
        Person person = known == null || told.name().isEmpty()
                ? new Person(new ContactId(Ids.next()), told)
                : known.elsewhere();
        Details now = person.details();
        boolean first = told.phone() != null && firstWords.row(person.id(), ImportColumn.PHONE) == 0;
        person.become(first ? new Details(now.name(), now.email(), told.phone()) : now, draft.role());
        consents(person, draft);
        entry.people().add(person);
        meet(person);
    }

    private void consents(Person person, Draft draft) {
        draft.consents().forEach((purpose, given) -> {
            boolean first = firstWords.row(person.id(), ImportColumn.of(purpose)) == 0;
            if (first && person.consentsTo(purpose) != given) {
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

    private static RowNote sameAs(Entry entry) {
        return RowNote.of(Kind.SAME_AS_ROW, "", String.valueOf(entry.row()));
    }
}
