package eu.maillage.directory;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person who stands for an organisation, as other modules see her.
 *
 * @param name never empty: a shared mailbox without a name is called by its address
 * @param role in the organisation this was asked about
 * @param consents the purposes she said yes to, and did not withdraw
 * @param organisations all those she stands for
 */
public record ContactFace(
        ContactId id,
        String name,
        @Nullable String role,
        @Nullable String email,
        @Nullable String phone,
        Set<Purpose> consents,
        List<OrganisationId> organisations) {

    public ContactFace {
        consents = Set.copyOf(consents);
        organisations = List.copyOf(organisations);
    }

    public boolean consentsTo(Purpose purpose) {
        return consents.contains(purpose);
    }
}
