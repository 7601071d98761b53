package eu.maillage.exchanges.domain.after;

import eu.maillage.accounts.AuditLog;
import eu.maillage.directory.OrganisationId;
import eu.maillage.events.EventId;
import eu.maillage.events.EventState;
import eu.maillage.exchanges.domain.AnswerClosing;
import eu.maillage.exchanges.domain.KnownMergers;
import eu.maillage.exchanges.domain.Mergers;
import eu.maillage.mail.Attachment;
import eu.maillage.mail.Correspondent;
import eu.maillage.mail.Letter;
import eu.maillage.mail.LetterFate;
import eu.maillage.mail.LetterKind;
import eu.maillage.mail.LetterTemplates;
import eu.maillage.mail.Outbox;
import eu.maillage.mail.PostOffice;
import eu.maillage.mail.Suppressions;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import eu.maillage.tenancy.NotFound;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Sends organisations their files once the exchange is over. */
@Component
@InTerritory
public class ResultLetters {

    private static final String KEY = "results:";

    private final Outcomes outcomes;
    private final ResultLetterStore store;
    private final LetterTemplates templates;
    private final Outbox outbox;
    private final PostOffice post;
    private final Suppressions suppressions;
    private final KnownMergers mergers;
    private final AnswerClosing closing;
    private final FileLanguage language;
    private final AuditLog audit;
    private final InstantSource clock;

    ResultLetters(
            Outcomes outcomes,
            ResultLetterStore store,
            LetterTemplates templates,
            Outbox outbox,
            PostOffice post,
            Suppressions suppressions,
            KnownMergers mergers,
            AnswerClosing closing,
            FileLanguage language,
            AuditLog audit,
            InstantSource clock) {
        this.outcomes = outcomes;
        this.store = store;
        this.templates = templates;
        this.outbox = outbox;
        this.post = post;
        this.suppressions = suppressions;
        this.mergers = mergers;
        this.closing = closing;
        this.language = language;
        this.audit = audit;
        this.clock = clock;
    }

    /** When the file of each organisation was written last, and how far it has come. */
    public Map<OrganisationId, WrittenFile> written(Asker asker, EventId event) {
        asker.requireCoordinator();
        Map<OrganisationId, Instant> moments = store.of(event);
        Map<String, LetterFate> fates = outbox.fates(
                asker, moments.keySet().stream().map(one -> key(event, one)).toList());
        Map<OrganisationId, WrittenFile> written = new HashMap<>();
        moments.forEach((organisation, moment) -> {
            // A letter that is forgotten by now went its way long ago.
            LetterFate fate = fates.getOrDefault(key(event, organisation), LetterFate.SENT);
            if (fate != LetterFate.WITHDRAWN) {
                written.put(organisation, new WrittenFile(moment, fate));
            }
        });
        return written;
    }

    /** The same by the organisations of today: of two that became one, the latest. */
    public Map<OrganisationId, WrittenFile> written(Asker asker, Outcome outcome) {
        EventId event = outcome.event().id();
        Map<OrganisationId, WrittenFile> sent = written(asker, event);
        Mergers today = mergers.among(
                asker,
                event.value(),
                sent.keySet().stream().map(OrganisationId::value).toList());
        Map<OrganisationId, WrittenFile> written = new HashMap<>();
        sent.forEach((organisation, file) -> written.merge(today.of(organisation), file, WrittenFile::latest));
        return written;
    }

    /** Sends the file to all who have not got it. */
    public Sending sendAll(Asker asker, EventId event) {
        closing.hold(asker, event.value());
        Outcome outcome = outcomes.of(asker, event);
        Map<OrganisationId, WrittenFile> written = written(asker, outcome);
        return send(
                asker,
                new ResultFiles(outcome, language.of(asker)),
                outcome.results().stream()
                        .filter(one -> !written.containsKey(one.organisation().id()))
                        .toList());
    }

    /** Sends the file to one organisation, once more if it got it before, at an address that refused as well. */
    public Sending send(Asker asker, EventId event, OrganisationId organisation) {
        closing.hold(asker, event.value());
        Outcome outcome = outcomes.of(asker, event);
        OrganisationResults results = outcome.results(organisation)
                .orElseThrow(() -> new NotFound("No organisation %s at event %s.".formatted(organisation, event)));
        results.organisation().reader().ifPresent(to -> suppressions.tryAgain(asker, to.address()));
        return send(asker, new ResultFiles(outcome, language.of(asker)), List.of(results));
    }

    /** Writes those that have not left once more, with the details that may be told now; what was given up is taken back. */
    public void writeAnew(Asker asker) {
        asker.requireCoordinator();
        Map<EventId, List<OrganisationId>> unsent = outbox.unsent(asker, KEY).stream()
                .map(key -> key.split(":"))
                .collect(Collectors.groupingBy(
                        key -> new EventId(UUID.fromString(key[1])),
                        Collectors.mapping(key -> new OrganisationId(UUID.fromString(key[2])), Collectors.toList())));
        unsent.forEach((event, organisations) -> {
            Map<OrganisationId, WrittenFile> written = written(asker, event);
            ResultFiles files = new ResultFiles(outcomes.of(asker, event), language.of(asker));
            organisations.forEach(organisation -> {
                outbox.withdraw(asker, key(event, organisation));
                Optional.ofNullable(written.get(organisation))
                        .filter(file -> file.fate() != LetterFate.STOPPED)
                        .flatMap(_ -> files.outcome().results(organisation))
                        .ifPresent(one -> one.organisation().reader().ifPresent(to -> send(asker, files, one, to)));
            });
        });
    }

    private Sending send(Asker asker, ResultFiles files, List<OrganisationResults> all) {
        if (files.outcome().event().state() != EventState.CLOSED) {
            return new Sending.NotOver();
        }
        int letters = 0;
        for (OrganisationResults one : all) {
            Optional<Correspondent> reader = one.organisation().reader();
            reader.ifPresent(to -> send(asker, files, one, to));
            letters += reader.filter(to -> !suppressions.holdBack(asker, to.address(), LetterKind.PERSONAL))
                            .isPresent()
                    ? 1
                    : 0;
        }
        if (letters > 0) {
            audit.record(
                    asker,
                    "exchanges.after.audit.sent",
                    files.outcome().event().id().scope());
        }
        return post.isOpen() ? new Sending.Sent(letters, all.size() - letters) : new Sending.Kept(letters);
    }

    private static String key(EventId event, OrganisationId organisation) {
        return KEY + event + ":" + organisation;
    }

    private void send(Asker asker, ResultFiles files, OrganisationResults results, Correspondent to) {
        EventId event = files.outcome().event().id();
        OrganisationId organisation = results.organisation().id();
        String key = key(event, organisation);
        outbox.withdraw(asker, key);
        Letter letter = templates.write(
                asker,
                to,
                files.words().language().tag(),
                "exchanges/web/after/resultsLetter",
                new ResultsLetter(files.outcome().event(), results),
                "exchanges.after.letter.subject",
                files.outcome().event().name());
        outbox.send(
                asker,
                letter.readBy(Objects.requireNonNull(results.organisation().contact())
                                .id()
                                .value())
                        .withKey(key)
                        .with(new Attachment(files.name(results), ResultFiles.WORKBOOK, files.of(results))));
        store.put(event, organisation, clock.instant());
    }
}
