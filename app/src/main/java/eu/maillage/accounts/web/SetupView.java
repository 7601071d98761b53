package eu.maillage.accounts.web;

import eu.maillage.ui.FormState;

/** The setup form and the code that lets it act. */
public record SetupView(String code, FormState form) {}
