package eu.maillage.directory;

import eu.maillage.tenancy.Asker;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The directory of a territory. People's details are shown to its coordinators, to the application's own work and to
 * the manager of their organisation; anybody else sees organisations without contacts.
 */
public interface Directory {

    /** Whether nobody was ever registered. */
    boolean isEmpty(Asker asker);

    /** One organisation; asked for by a merged one's id, it is the one that was kept. */
    Optional<OrganisationFace> organisation(Asker asker, OrganisationId id);

    /** Several, in the order of their names; unknown ids are left out, merged ones answered by the one kept, once. */
    List<OrganisationFace> organisations(Asker asker, Collection<OrganisationId> ids);

    /** The same without their people, for whoever asks only what they are called and what they do. */
    List<OrganisationFace> withoutPeople(Asker asker, Collection<OrganisationId> ids);

    /**
     * Those of them that were merged since, under their own ids and names as they were then, with the people of the one
     * kept: for what had begun before.
     */
    List<OrganisationFace> former(Asker asker, Collection<OrganisationId> ids);

    /** Who became one with another, among these or with one of these: the one kept, by the id of each that went. */
    Map<OrganisationId, OrganisationId> mergers(Asker asker, Collection<OrganisationId> ids);

    /** All but the archived ones, in the order of their names and without their people: to compare a whole file with. */
    List<OrganisationFace> all(Asker asker);

    /**
     * Those whose name, commune or SIRET match the text or else resemble it, for a field that proposes them: without their
     * people, and not the archived ones.
     */
    List<OrganisationFace> search(Asker asker, String text, int limit);

    /** Those in whose name each word of the text is found, legal forms left aside; a slip is not forgiven. */
    List<OrganisationId> called(Asker asker, String text, int limit);

    /** Those looked for, without their people and without the archived ones; where no word is found, those that resemble it. */
    OrganisationsFound find(Asker asker, OrganisationSearch search, int limit);

    /** One person, with the role she has in the first of her organisations. */
    Optional<ContactFace> contact(Asker asker, ContactId id);

    /** Several people; unknown or erased ones are left out. */
    List<ContactFace> contacts(Asker asker, Collection<ContactId> ids);

    /** When she said no to what she does not consent to; purposes that she was never asked about are left out. */
    Map<Purpose, Instant> refusals(Asker asker, ContactId id);

    /** What a name is, however it is spelled; every import recognises an organisation by it. */
    OrganisationName named(String written);

    /** Those of some names that are a slip or two away from what is written, the nearest first; all without their legal forms. */
    List<String> misspelt(String bare, Collection<String> among);

    /** The zones in the order of their names. */
    List<ZoneFace> zones(Asker asker);

    /** The zone of this name, made when there is none; accents and case do not make another. */
    ZoneId zone(Asker asker, String name);

    /** All 732 sub-classes in the order of their codes. */
    List<Sector> sectors();

    /** A sub-class by its code, however it is punctuated: 01.11Z or 0111Z. */
    Optional<Sector> sector(String code);

    /** Those that may be the same as one that is about to be registered; without their people. */
    List<OrganisationFace> alike(Asker asker, NewOrganisation organisation);

    /** Adds an organisation as it is told, even where a likely duplicate exists. */
    OrganisationId register(Asker asker, NewOrganisation organisation);

    /**
     * Adds a person to an organisation; the same e-mail address and name is the same person, who then stands for both.
     * An organisation's manager adds to its own people alone.
     */
    ContactId addContact(Asker asker, OrganisationId organisation, NewContact contact);

    /** Notes what a person said about one purpose, now; on her own page, by the link of an organisation of hers. */
    void consent(Asker asker, ContactId contact, Purpose purpose, boolean given, ConsentMeans how);
}
