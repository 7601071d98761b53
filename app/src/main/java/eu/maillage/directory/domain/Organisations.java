package eu.maillage.directory.domain;

import eu.maillage.accounts.AuditLog;
import eu.maillage.directory.Coordinates;
import eu.maillage.directory.OrganisationArchived;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.directory.OrganisationsMerged;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Ids;
import eu.maillage.tenancy.InTerritory;
import eu.maillage.tenancy.NotFound;
import eu.maillage.tenancy.Scope;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a coordinator does with organisations. */
@Component
@InTerritory
public class Organisations {

    private final OrganisationStore organisations;
    private final ContactStore contacts;
    private final Communes communes;
    private final AuditLog audit;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Organisations(
            OrganisationStore organisations,
            ContactStore contacts,
            Communes communes,
            AuditLog audit,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.organisations = organisations;
        this.contacts = contacts;
        this.communes = communes;
        this.audit = audit;
        this.facts = facts;
        this.clock = clock;
    }

    public Organisation find(Asker asker, OrganisationId id) {
        asker.requireCoordinator();
        return get(id);
    }

    public OrganisationId register(Asker asker, Particulars told) {
        asker.requireCoordinator();
        requireOwnBody(told);
        OrganisationId id = new OrganisationId(Ids.next());
        organisations.add(id, told, place(told), clock.instant());
        organisations.index(List.of(id));
        log(asker, "registered", id);
        return id;
    }

    /** Replaces what is known of it, if it is still at the version that was read; else the asker is stale. */
    public void change(Asker asker, OrganisationId id, int version, Particulars told) {
        asker.requireCoordinator();
        get(id);
        requireOwnBody(told);
        organisations.change(id, version, told, place(told), clock.instant());
        organisations.index(List.of(id));
        log(asker, "changed", id);
    }

    /** Takes it out of the lists; what it took part in still names it. */
    public void archive(Asker asker, OrganisationId id, int version) {
        asker.requireCoordinator();
        get(id);
        organisations.archive(id, version, clock.instant());
        log(asker, "archived", id);
        facts.publishEvent(new OrganisationArchived(asker.territory(), id));
    }

    public void restore(Asker asker, OrganisationId id, int version) {
        asker.requireCoordinator();
        get(id);
        organisations.archive(id, version, null);
        log(asker, "restored", id);
    }

    /** Those that may be the same as this one; departments that share their body's SIRET are not. */
    public List<Alike> alike(Asker asker, OrganisationId id) {
        asker.requireCoordinator();
        Organisation one = get(id);
        return alike(one.particulars(), id);
    }

    /** Those that may be the same as one that is about to be registered. */
    public List<Alike> alike(Asker asker, Particulars told) {
        asker.requireCoordinator();
        return alike(told, null);
    }

    private List<Alike> alike(Particulars told, @Nullable OrganisationId except) {
        return organisations.alike(told.identifiers(), told.folded(), except).stream()
                .flatMap(other ->
                        Likeness.between(told, other.particulars())
                                .map(likeness -> new Alike(other, likeness))
                                .stream())
                .sorted(java.util.Comparator.comparing(Alike::likeness))
                .toList();
    }

    /** What one organisation would be after taking in the other. */
    public Merging merging(Asker asker, OrganisationId kept, OrganisationId merged) {
        asker.requireCoordinator();
        return new Merging(open(kept), open(merged), contacts.of(kept), contacts.of(merged));
    }

    /** Makes one of two: the kept one takes the chosen values and all the people, the other leads to it. */
    public Merging.Answer merge(Asker asker, Merging.Decision decision) {
        Merging merging = merging(asker, decision.kept(), decision.merged());
        if (merging.hasTwoNumbers() && !decision.despiteNumbers()) {
            return Merging.Answer.TWO_NUMBERS;
        }
        Particulars result = merging.result(decision.fromMerged());
        var now = clock.instant();
        contacts.move(decision.merged(), decision.kept());
        organisations.merge(decision.kept(), decision.merged(), decision.mergedVersion(), now);
        organisations.change(decision.kept(), decision.keptVersion(), result, place(result), now);
        organisations.index(List.of(decision.kept(), decision.merged()));
        audit.record(asker, "directory.audit.merged", scope(decision.kept()), scope(decision.merged()));
        facts.publishEvent(new OrganisationsMerged(asker.territory(), decision.kept(), decision.merged()));
        return Merging.Answer.MERGED;
    }

    /** The public bodies that a department can be part of. */
    public List<Organisation> bodies(Asker asker) {
        asker.requireCoordinator();
        return organisations.ofKind(OrganisationKind.PUBLIC_BODY);
    }

    private void log(Asker asker, String what, OrganisationId about) {
        audit.record(asker, "directory.audit." + what, scope(about));
    }

    private static Scope scope(OrganisationId organisation) {
        return new Scope("organisation", organisation.value());
    }

    /** The body of a department is one of this territory's. */
    private void requireOwnBody(Particulars told) {
        if (told.body() != null) {
            get(told.body());
        }
    }

    private Organisation get(OrganisationId id) {
        return organisations.find(id).orElseThrow(() -> new NotFound("No organisation " + id + "."));
    }

    private Organisation open(OrganisationId id) {
        Organisation found = get(id);
        if (found.archived()) {
            throw new NotFound("Organisation " + id + " is archived.");
        }
        return found;
    }

    @Nullable
    Coordinates place(Particulars told) {
        return told.given() != null
                ? told.given()
                : communes.place(told.address().postalCode(), told.address().commune())
                        .orElse(null);
    }
}
