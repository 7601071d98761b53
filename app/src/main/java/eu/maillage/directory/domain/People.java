package eu.maillage.directory.domain;

import eu.maillage.accounts.AuditLog;
import eu.maillage.directory.ConsentChanged;
import eu.maillage.directory.ConsentMeans;
import eu.maillage.directory.ContactErased;
import eu.maillage.directory.ContactId;
import eu.maillage.directory.KeptRows;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.Purpose;
import eu.maillage.directory.domain.Contact.Details;
import eu.maillage.mail.Correspondent;
import eu.maillage.mail.Outbox;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import eu.maillage.tenancy.NotFound;
import eu.maillage.tenancy.Role;
import eu.maillage.tenancy.Scope;
import eu.maillage.tenancy.Stale;
import eu.maillage.tenancy.Territories;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a coordinator does with the people of organisations, and an organisation with its own. */
@Component
@InTerritory
public class People {

    private final ContactStore contacts;
    private final OrganisationStore organisations;
    private final Territories territories;
    private final Outbox outbox;
    private final List<KeptRows> kept;
    private final AuditLog audit;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    People(
            ContactStore contacts,
            OrganisationStore organisations,
            Territories territories,
            Outbox outbox,
            List<KeptRows> kept,
            AuditLog audit,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.contacts = contacts;
        this.organisations = organisations;
        this.territories = territories;
        this.outbox = outbox;
        this.kept = kept;
        this.audit = audit;
        this.facts = facts;
        this.clock = clock;
    }

    public Contact find(Asker asker, OrganisationId organisation, ContactId id) {
        asker.requireCoordinator();
        return get(organisation, id);
    }

    public List<Contact> of(Asker asker, OrganisationId organisation) {
        asker.requireCoordinator();
        return contacts.of(organisation);
    }

    /**
     * Adds a person. To a coordinator, one with this name and address already known stands for this organisation too, with
     * the number that is known of her, or with this one where none is; an
     * organisation's manager learns nothing of the people of others, so she finds only its own.
     */
    public ContactId add(Asker asker, OrganisationId organisation, Details details, @Nullable String role) {
        asker.require(Role.MANAGER, new Scope("organisation", organisation.value()));
        if (organisations.find(organisation).isEmpty()) {
            throw new NotFound("No organisation " + organisation + ".");
        }
        Optional<ContactId> known = asker.coordinates() ? known(details) : known(organisation, details);
        if (known.isPresent() && !asker.coordinates()) {
            return known.get();
        }
        ContactId id = known.orElseGet(() -> contacts.add(details, clock.instant()));
        contacts.stand(organisation, id, role, clock.instant());
        if (known.isPresent()) {
            fill(asker, get(organisation, id), details);
        }
        organisations.index(contacts.organisationsOf(id));
        log(asker, "contact-added", id);
        return id;
    }

    private void fill(Asker asker, Contact known, Details told) {
        Details now = known.details();
        if (now.phone() == null && told.phone() != null) {
            var filled = new Details(now.name(), now.email(), told.phone());
            contacts.change(known.id(), known.version(), filled, clock.instant());
            log(asker, "contact-changed", known.id());
        }
    }

    private Optional<ContactId> known(Details details) {
        return details.email() == null ? Optional.empty() : contacts.same(details);
    }

    private Optional<ContactId> known(OrganisationId organisation, Details told) {
        return contacts.of(organisation).stream()
                .filter(one -> one.details().folded().equals(told.folded())
                        && (told.email() == null
                                || told.email().equals(one.details().email())))
                .map(Contact::id)
                .findFirst();
    }

    public void change(
            Asker asker,
            OrganisationId organisation,
            ContactId id,
            int version,
            Details details,
            @Nullable String role) {
        asker.requireCoordinator();
        get(organisation, id);
        contacts.change(id, version, details, clock.instant());
        contacts.stand(organisation, id, role, clock.instant());
        organisations.index(contacts.organisationsOf(id));
        log(asker, "contact-changed", id);
    }

    /** She no longer stands for this organisation; with no other left, she is erased. */
    public void leave(Asker asker, OrganisationId organisation, ContactId id) {
        asker.requireCoordinator();
        get(organisation, id);
        if (contacts.organisationsOf(id).equals(List.of(organisation))) {
            erase(asker, id);
        } else {
            contacts.leave(organisation, id);
            organisations.index(List.of(organisation));
        }
    }

    /** Forgets her everywhere: what is left is that somebody was erased that day. */
    public void erase(Asker asker, ContactId id) {
        asker.requireCoordinator();
        List<OrganisationId> hers = contacts.organisationsOf(id);
        Details details = contacts.details(id).orElseThrow(() -> new NotFound("No contact " + id + "."));
        outbox.erase(asker, id.value(), reader(details));
        Traces traces = new Traces(details, names(hers));
        kept.forEach(rows -> rows.forget(asker, traces));
        contacts.erase(id, today(asker));
        organisations.index(hers);
        log(asker, "contact-erased", id);
        facts.publishEvent(new ContactErased(asker.territory(), id));
    }

    private static Optional<Correspondent> reader(Details details) {
        return Optional.ofNullable(details.email())
                .filter(Correspondent::isAddress)
                .map(email -> new Correspondent(details.name(), email));
    }

    private List<String> names(List<OrganisationId> some) {
        return some.stream()
                .flatMap(one -> organisations.find(one).stream())
                .map(Organisation::name)
                .toList();
    }

    /**
     * Notes a yes or a withdrawal; saying the same again changes nothing. On her own page a first no is noted too: she
     * was asked.
     */
    public void consent(Asker asker, ContactId id, Purpose purpose, boolean given, ConsentMeans how) {
        requireVoice(asker, id, how);
        requireKnown(id);
        Optional<Boolean> last = new SaidConsents(contacts.consents(id)).last(purpose);
        if (last.isEmpty() ? given || how == ConsentMeans.OWN_PAGE : last.get() != given) {
            contacts.consent(id, purpose, given, how, asker.name(), clock.instant());
            log(asker, given ? "consent-given" : "consent-withdrawn", id);
            facts.publishEvent(new ConsentChanged(asker.territory(), id, purpose, given));
        }
    }

    /**
     * Notes what a coordinator changed on a page; what she left there as it was shown says nothing.
     *
     * @param shown how many words of this person the page showed
     * @return how many purposes are answered otherwise than before
     * @throws Stale where the contrary was said since
     */
    public int consents(Asker asker, ContactId id, int shown, Set<Purpose> ticked, ConsentMeans how) {
        asker.requireCoordinator();
        requireKnown(id);
        SaidConsents said = new SaidConsents(contacts.consents(id));
        Set<Purpose> given = said.changed(shown, ticked);
        List<Purpose> changed = Stream.of(Purpose.values())
                .filter(purpose -> given.contains(purpose) != said.given().contains(purpose))
                .toList();
        changed.forEach(purpose -> consent(asker, id, purpose, given.contains(purpose), how));
        return changed.size();
    }

    /** The boxes of a page that was overtaken: ticked as they were there where they were touched, else as it is now. */
    public Set<Purpose> ticked(Asker asker, ContactId id, int shown, Set<Purpose> ticked) {
        return new SaidConsents(consents(asker, id)).upon(shown, ticked);
    }

    /** On her own page she speaks herself, by the link of an organisation she stands for. */
    private void requireVoice(Asker asker, ContactId id, ConsentMeans how) {
        boolean hers = how == ConsentMeans.OWN_PAGE
                && contacts.organisationsOf(id).stream()
                        .anyMatch(one -> asker.holds(Role.MANAGER, new Scope("organisation", one.value())));
        if (!hers) {
            asker.requireCoordinator();
        }
    }

    /** Everything she said about consent, the newest first. */
    public List<Consent> consents(Asker asker, ContactId id) {
        asker.requireCoordinator();
        return contacts.consents(id);
    }

    private Contact get(OrganisationId organisation, ContactId id) {
        return contacts.find(organisation, id)
                .orElseThrow(() -> new NotFound("No contact %s in organisation %s.".formatted(id, organisation)));
    }

    private void log(Asker asker, String what, ContactId about) {
        audit.record(asker, "directory.audit." + what, new Scope("contact", about.value()));
    }

    private void requireKnown(ContactId id) {
        if (!contacts.hold(id)) {
            throw new NotFound("No contact " + id + ".");
        }
    }

    private LocalDate today(Asker asker) {
        return territories
                .find(asker.territory())
                .map(territory -> clock.instant().atZone(territory.zone()).toLocalDate())
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
