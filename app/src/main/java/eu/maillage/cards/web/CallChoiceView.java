package eu.maillage.cards.web;

import eu.maillage.directory.OrganisationFace;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Whom one has on the phone.
 *
 * @param nobody whether the directory is empty, so that there is nobody to look for
 */
public record CallChoiceView(String text, List<OrganisationFace> found, boolean nobody) {

    /** Where whoever was looked for in vain is added: by the name that was typed, unless it is a number. */
    public String newOrganisation() {
        UriComponentsBuilder form = UriComponentsBuilder.fromPath("/organisations/new");
        if (text.chars().anyMatch(Character::isLetter)) {
            form.queryParam("name", "{name}");
        }
        return form.encode().buildAndExpand(text.strip()).toUriString();
    }
}
