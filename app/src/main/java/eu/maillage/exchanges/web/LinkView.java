package eu.maillage.exchanges.web;

import eu.maillage.documents.QrCode;
import java.util.List;
import java.util.UUID;

/** Links that were just made: told once. */
public record LinkView(UUID event, List<Made> made) {

    /** One of them. */
    public record Made(String label, String address, QrCode code) {}

    /** Whether there is more than one. */
    public boolean many() {
        return made.size() > 1;
    }
}
