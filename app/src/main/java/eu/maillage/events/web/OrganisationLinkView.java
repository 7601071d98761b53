package eu.maillage.events.web;

import eu.maillage.directory.OrganisationFace;
import eu.maillage.events.EventId;
import java.time.Instant;

/** A new link for an organisation, shown this once. */
public record OrganisationLinkView(EventId event, OrganisationFace organisation, String address, Instant until) {}
