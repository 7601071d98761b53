package eu.maillage.directory.domain;

import eu.maillage.directory.ConsentMeans;
import eu.maillage.directory.ContactFace;
import eu.maillage.directory.ContactId;
import eu.maillage.directory.Directory;
import eu.maillage.directory.Email;
import eu.maillage.directory.NewContact;
import eu.maillage.directory.NewOrganisation;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.OrganisationName;
import eu.maillage.directory.OrganisationSearch;
import eu.maillage.directory.OrganisationsFound;
import eu.maillage.directory.Purpose;
import eu.maillage.directory.Sector;
import eu.maillage.directory.ZoneFace;
import eu.maillage.directory.ZoneId;
import eu.maillage.tenancy.Asker;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The directory as other modules reach it. */
@Component
class OpenDirectory implements Directory {

    private final FaceQuery faces;
    private final Organisations organisations;
    private final People people;
    private final Zones zones;
    private final Sectors sectors;

    OpenDirectory(FaceQuery faces, Organisations organisations, People people, Zones zones, Sectors sectors) {
        this.faces = faces;
        this.organisations = organisations;
        this.people = people;
        this.zones = zones;
        this.sectors = sectors;
    }

    @Override
    public boolean isEmpty(Asker asker) {
        return faces.isEmpty(asker);
    }

    @Override
    public Optional<OrganisationFace> organisation(Asker asker, OrganisationId id) {
        return faces.organisations(asker, List.of(id)).stream().findFirst();
    }

    @Override
    public List<OrganisationFace> organisations(Asker asker, Collection<OrganisationId> ids) {
        return faces.organisations(asker, ids);
    }

    @Override
    public List<OrganisationFace> former(Asker asker, Collection<OrganisationId> ids) {
        return faces.former(asker, ids);
    }

    @Override
    public Map<OrganisationId, OrganisationId> mergers(Asker asker, Collection<OrganisationId> ids) {
        return faces.mergers(asker, ids);
    }

    @Override
    public List<OrganisationFace> withoutPeople(Asker asker, Collection<OrganisationId> ids) {
        return faces.withoutPeople(asker, ids);
    }

    @Override
    public List<OrganisationFace> all(Asker asker) {
        return faces.all(asker);
    }

    @Override
    public List<OrganisationFace> search(Asker asker, String text, int limit) {
        return faces.search(asker, text, limit);
    }

    @Override
    public List<OrganisationId> called(Asker asker, String text, int limit) {
        return faces.called(asker, text, limit);
    }

    @Override
    public OrganisationsFound find(Asker asker, OrganisationSearch search, int limit) {
        return faces.find(asker, search, limit);
    }

    @Override
    public Optional<ContactFace> contact(Asker asker, ContactId id) {
        return faces.contact(asker, id);
    }

    @Override
    public List<ContactFace> contacts(Asker asker, Collection<ContactId> ids) {
        return faces.contacts(asker, ids);
    }

    @Override
    public Map<Purpose, Instant> refusals(Asker asker, ContactId id) {
        return faces.refusals(asker, id);
    }

    @Override
    public OrganisationName named(String written) {
        return Folding.organisation(written);
    }

    @Override
    public List<String> misspelt(String bare, Collection<String> among) {
        return new Resemblance(bare).nearest(among);
    }

    @Override
    public List<ZoneFace> zones(Asker asker) {
        return zones.all(asker);
    }

    @Override
    public ZoneId zone(Asker asker, String name) {
        return zones.findOrAdd(asker, name);
    }

    @Override
    public List<Sector> sectors() {
        return List.copyOf(sectors.all());
    }

    @Override
    public Optional<Sector> sector(String code) {
        return sectors.byCode(code);
    }

    @Override
    public OrganisationId register(Asker asker, NewOrganisation told) {
        return organisations.register(asker, particulars(told));
    }

    @Override
    public List<OrganisationFace> alike(Asker asker, NewOrganisation told) {
        List<OrganisationId> others = organisations.alike(asker, particulars(told)).stream()
                .map(each -> each.organisation().id())
                .toList();
        return faces.withoutPeople(asker, others);
    }

    private Particulars particulars(NewOrganisation told) {
        return Particulars.of(told, identifiers(told.siret()), sectorCode(told.sectorCode()));
    }

    private static Identifiers identifiers(@Nullable String written) {
        return switch (LegalIds.read(written)) {
            case LegalIdReading.Absent() -> Identifiers.NONE;
            case LegalIdReading.Read(LegalId id, var repair) -> Identifiers.of(id);
            case LegalIdReading.Refused(var reason, String text) ->
                throw new IllegalArgumentException(
                        "%s is no SIRET (%s). Maybe a digit is wrong.".formatted(text, reason));
        };
    }

    private @Nullable String sectorCode(@Nullable String written) {
        return written == null
                ? null
                : sectors.byCode(written)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "No sub-class %s in NAF rév. 2. Maybe it is of another revision.".formatted(written)))
                        .code();
    }

    @Override
    public ContactId addContact(Asker asker, OrganisationId organisation, NewContact told) {
        var details = new Contact.Details(
                told.name(),
                told.email() == null ? null : Email.read(told.email()).orElse(null),
                told.phone() == null ? null : Phone.read(told.phone()).orElse(null));
        return people.add(asker, organisation, details, told.role());
    }

    @Override
    public void consent(Asker asker, ContactId contact, Purpose purpose, boolean given, ConsentMeans how) {
        people.consent(asker, contact, purpose, given, how);
    }
}
