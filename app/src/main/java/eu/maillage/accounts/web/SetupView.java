package eu.maillage.accounts.web;

import eu.maillage.ui.FormState;

/**
 * The setup form.
 *
 * @param code lets it act, as far as the address that was opened goes
 * @param wrong whether that is not the code of this start, so that the form asks for it
 */
public record SetupView(String code, boolean wrong, FormState form) {}
