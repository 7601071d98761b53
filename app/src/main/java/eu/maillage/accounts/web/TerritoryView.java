package eu.maillage.accounts.web;

import eu.maillage.ui.FormState;

/**
 * The territory's settings.
 *
 * @param version that saving would take the place of
 * @param overtaken whether somebody else saved since the form was shown
 */
public record TerritoryView(FormState form, int version, boolean overtaken, FormState logo) {}
