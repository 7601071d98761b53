package eu.maillage.demo;

import eu.maillage.cards.CardText;
import eu.maillage.directory.OrganisationKind;
import java.util.List;

/** A fictitious organisation, the person who stands for it, and its cards. */
record DemoOrganisation(
        String name,
        OrganisationKind kind,
        String sector,
        String zone,
        String commune,
        String contact,
        String role,
        boolean shares,
        List<CardText> cards) {}
