package eu.maillage.events.web;

import eu.maillage.directory.OrganisationFace;
import eu.maillage.ui.FormState;
import java.util.List;
import org.springframework.validation.BindingResult;

/**
 * An organisation that is about to be added, as it is typed.
 *
 * @param alike those of the directory that may be the same
 */
public record Newcomer(FormState form, List<OrganisationFace> alike) {

    static final Newcomer NOBODY = new Newcomer(FormState.of(NewcomerForm.EMPTY), List.of());

    static Newcomer of(BindingResult typed, List<OrganisationFace> alike) {
        return new Newcomer(FormState.of(typed), alike);
    }

    /** Whether something is still asked of whoever typed it. */
    public boolean isAsked() {
        return form.broken() || !alike.isEmpty();
    }
}
