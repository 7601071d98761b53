package eu.maillage.accounts.domain;

import eu.maillage.tenancy.TerritoryId;
import java.io.Serializable;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a session remembers: one territory, perhaps a person, perhaps links that were opened. What they may do is read
 * afresh at each request, so that taking it away works at once.
 */
public record SignedIn(UUID territory, @Nullable UUID person, Set<UUID> links) implements Serializable {

    static SignedIn asPerson(TerritoryId territory, UUID person) {
        return new SignedIn(territory.value(), person, Set.of());
    }

    static SignedIn byLink(TerritoryId territory, UUID link) {
        return new SignedIn(territory.value(), null, Set.of(link));
    }

    /** The same browser opens one thing more; another territory's session gives way. */
    public SignedIn and(@Nullable SignedIn former) {
        if (former == null || !former.territory.equals(territory)) {
            return this;
        }
        Set<UUID> both = new java.util.HashSet<>(former.links);
        both.addAll(links);
        return new SignedIn(territory, person == null ? former.person : person, Set.copyOf(both));
    }
}
