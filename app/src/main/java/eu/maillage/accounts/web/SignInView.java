package eu.maillage.accounts.web;

import eu.maillage.ui.FormState;
import org.jspecify.annotations.Nullable;

/** The form that asks for an address, whether too many links were asked for, and the page that was asked for before. */
public record SignInView(
        FormState form, boolean tooMany, @Nullable String next) {}
