package eu.maillage.cards.web;

import eu.maillage.directory.OrganisationFace;
import java.util.List;

/**
 * Whom one has on the phone.
 *
 * @param nobody whether the directory is empty, so that there is nobody to look for
 */
public record CallChoiceView(String text, List<OrganisationFace> found, boolean nobody) {}
