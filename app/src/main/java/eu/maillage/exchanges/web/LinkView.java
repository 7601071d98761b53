package eu.maillage.exchanges.web;

import eu.maillage.documents.QrCode;
import java.util.UUID;

/** A link that was just made: told once. */
public record LinkView(UUID event, String label, String address, QrCode code) {}
