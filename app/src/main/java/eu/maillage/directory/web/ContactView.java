package eu.maillage.directory.web;

import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.domain.Contact;
import eu.maillage.ui.FormState;
import eu.maillage.ui.Happening;
import eu.maillage.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person of an organisation: her details, what she consented to, and how she came to it.
 *
 * @param contact absent while she is being added
 * @param remarked whether an organisation of hers has remarks, which may name her
 * @param said everything she said about consent, the newest first
 * @param saidOtherwise whether she said the contrary of what was to be noted
 * @param others the other organisations she stands for
 */
public record ContactView(
        String organisation,
        String organisationName,
        @Nullable Contact contact,
        FormState form,
        int version,
        boolean stale,
        boolean remarked,
        List<Happening> said,
        List<OrganisationFace> others,
        boolean saidOtherwise,
        FormState consentForm,
        List<Option> purposes,
        List<Option> means) {

    public String back() {
        return "/organisations/" + organisation;
    }

    public String href() {
        return back() + "/contacts/" + (contact == null ? "new" : contact.id().toString());
    }
}
