package eu.maillage.cards.web;

import eu.maillage.directory.OrganisationFace;
import java.util.List;

/** Whom one has on the phone. */
public record CallChoiceView(String text, List<OrganisationFace> found) {}
