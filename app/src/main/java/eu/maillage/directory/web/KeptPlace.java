package eu.maillage.directory.web;

import eu.maillage.directory.domain.Organisation;
import java.util.Optional;

/** Where the pages of an organisation lead that became one with another: a bookmark, or a step back. */
final class KeptPlace {

    private KeptPlace() {}

    /** Nothing for one that is still itself. */
    static Optional<String> of(Organisation organisation) {
        return Optional.ofNullable(organisation.mergedInto()).map(kept -> "redirect:/organisations/" + kept);
    }
}
