package eu.maillage.directory;

import java.util.List;

/**
 * The organisations that a search found.
 *
 * @param first of them, as many as were asked for
 * @param total how many there are
 */
public record OrganisationsFound(List<OrganisationFace> first, long total) {

    public OrganisationsFound {
        first = List.copyOf(first);
    }
}
