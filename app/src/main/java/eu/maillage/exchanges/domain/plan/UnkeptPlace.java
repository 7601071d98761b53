package eu.maillage.exchanges.domain.plan;

import eu.maillage.directory.OrganisationId;

/**
 * A fixed place that the plan in force does not keep.
 *
 * @param fixed the table where the place is fixed
 * @param table the one where the guest sits
 */
public record UnkeptPlace(OrganisationId organisation, int fixed, int table, Reason reason) {

    /** Why it is not kept. */
    public enum Reason {
        /** The settings have no such table. */
        NO_SUCH_TABLE,
        /** The last search found that the demands cannot hold together, and this is one of those to blame. */
        CONFLICT,
        /** It was fixed after this plan, or the plan was changed by hand since: a search would keep it. */
        NOT_PLANNED
    }
}
