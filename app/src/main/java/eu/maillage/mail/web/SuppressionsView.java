package eu.maillage.mail.web;

import java.util.List;

/** To whom no letter goes. */
public record SuppressionsView(List<SuppressionRow> rows) {}
