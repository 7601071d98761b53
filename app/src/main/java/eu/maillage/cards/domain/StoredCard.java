package eu.maillage.cards.domain;

import eu.maillage.cards.CardId;
import eu.maillage.cards.CardState;
import eu.maillage.cards.CardText;
import eu.maillage.directory.OrganisationId;
import java.time.Instant;
import java.util.List;

/** A card as it is kept. */
public record StoredCard(
        CardId id,
        OrganisationId organisation,
        CardText text,
        CardState state,
        List<String> overruledWords,
        int version,
        Instant changedAt) {}
