package eu.maillage.cards;

import eu.maillage.directory.OrganisationId;
import eu.maillage.tenancy.Asker;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The cards of a territory: all of them for its coordinators, and for the manager of an organisation those of her
 * organisation; anybody else is refused.
 */
public interface Cards {

    Optional<CardFace> card(Asker asker, CardId id);

    /** Several cards, in the order in which they were begun; unknown ids are left out. */
    List<CardFace> cards(Asker asker, Collection<CardId> ids);

    /** All cards of one organisation, drafts included, in the order in which they were begun. */
    List<CardFace> of(Asker asker, OrganisationId organisation);

    /** All cards of several organisations, drafts included, in the order in which they were begun. */
    List<CardFace> of(Asker asker, Collection<OrganisationId> organisations);

    /** The same without some that the asker has already. */
    List<CardFace> of(Asker asker, Collection<OrganisationId> organisations, Collection<CardId> without);

    /** Those among the organisations that have a card which is ready. */
    Set<OrganisationId> writers(Asker asker, Collection<OrganisationId> organisations);

    /** Adds a card for an organisation: ready when it is complete, else a draft. */
    CardId add(Asker asker, OrganisationId organisation, CardText text);

    /** Lets an offer pass although it reads like the organisation's own trade; a coordinator's word, kept in the log. */
    void overrule(Asker asker, CardId card);
}
