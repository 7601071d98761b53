package eu.maillage.accounts.web;

import eu.maillage.ui.FormState;

/** The form that asks for an address, and whether too many links were asked for. */
public record SignInView(FormState form, boolean tooMany) {}
