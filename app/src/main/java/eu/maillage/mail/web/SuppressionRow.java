package eu.maillage.mail.web;

import java.time.Instant;

/**
 * An address that letters spare.
 *
 * @param bounced whether its server does not know it; else its reader wants no mailings
 */
public record SuppressionRow(String address, boolean bounced, Instant since) {}
