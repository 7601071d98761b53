package eu.maillage.exchanges.domain.after;

import eu.maillage.directory.Directory;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.OrganisationId;
import eu.maillage.events.EventId;
import eu.maillage.events.EventState;
import eu.maillage.mail.Attachment;
import eu.maillage.mail.Correspondent;
import eu.maillage.mail.Letter;
import eu.maillage.mail.LetterTemplates;
import eu.maillage.mail.Outbox;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import eu.maillage.tenancy.NotFound;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sends organisations their files once the exchange is over. */
@Component
@InTerritory
public class ResultLetters {

    private final Outcomes outcomes;
    private final ResultLetterStore store;
    private final LetterTemplates templates;
    private final Outbox outbox;
    private final Directory directory;
    private final FileLanguage language;
    private final InstantSource clock;

    ResultLetters(
            Outcomes outcomes,
            ResultLetterStore store,
            LetterTemplates templates,
            Outbox outbox,
            Directory directory,
            FileLanguage language,
            InstantSource clock) {
        this.outcomes = outcomes;
        this.store = store;
        this.templates = templates;
        this.outbox = outbox;
        this.directory = directory;
        this.language = language;
        this.clock = clock;
    }

    /** When the file of each organisation was sent last. */
    public Map<OrganisationId, Instant> sent(Asker asker, EventId event) {
        asker.requireCoordinator();
        return store.of(event);
    }

    /** The same by the organisations of today: of two that became one, the latest. */
    public Map<OrganisationId, Instant> sent(Asker asker, Outcome outcome) {
        Map<OrganisationId, Instant> sent = new HashMap<>();
        sent(asker, outcome.event().id())
                .forEach((organisation, moment) -> sent.merge(
                        today(asker, outcome, organisation), moment, (one, other) -> one.isAfter(other) ? one : other));
        return sent;
    }

    private OrganisationId today(Asker asker, Outcome outcome, OrganisationId organisation) {
        return outcome.parties().stream().anyMatch(party -> party.id().equals(organisation))
                ? organisation
                : directory
                        .organisation(asker, organisation)
                        .map(OrganisationFace::id)
                        .orElse(organisation);
    }

    /** Sends the file to all who have not got it. */
    public Sending sendAll(Asker asker, EventId event) {
        Outcome outcome = outcomes.of(asker, event);
        Map<OrganisationId, Instant> sent = sent(asker, outcome);
        return send(
                asker,
                new ResultFiles(outcome, language.of(asker)),
                outcome.results().stream()
                        .filter(one -> !sent.containsKey(one.organisation().id()))
                        .toList());
    }

    /** Sends the file to one organisation, once more if it got it before. */
    public Sending send(Asker asker, EventId event, OrganisationId organisation) {
        Outcome outcome = outcomes.of(asker, event);
        OrganisationResults results = outcome.results(organisation)
                .orElseThrow(() -> new NotFound("No organisation %s at event %s.".formatted(organisation, event)));
        return send(asker, new ResultFiles(outcome, language.of(asker)), List.of(results));
    }

    private Sending send(Asker asker, ResultFiles files, List<OrganisationResults> all) {
        if (files.outcome().event().state() != EventState.CLOSED) {
            return new Sending.NotOver();
        }
        int letters = 0;
        for (OrganisationResults one : all) {
            Optional<Correspondent> reader = one.organisation().reader();
            reader.ifPresent(to -> send(asker, files, one, to));
            letters += reader.isPresent() ? 1 : 0;
        }
        return new Sending.Sent(letters, all.size() - letters);
    }

    private void send(Asker asker, ResultFiles files, OrganisationResults results, Correspondent to) {
        EventId event = files.outcome().event().id();
        OrganisationId organisation = results.organisation().id();
        String key = "results:%s:%s".formatted(event, organisation);
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
                letter.withKey(key).with(new Attachment(files.name(results), ResultFiles.WORKBOOK, files.of(results))));
        store.put(event, organisation, clock.instant());
    }
}
