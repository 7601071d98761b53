package eu.maillage.events.web;

import eu.maillage.directory.OrganisationId;
import eu.maillage.events.ParticipantState;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * All who attend an event.
 *
 * @param all in the order of their names, absent ones included
 * @param withoutCards those expected that have written no card yet
 */
public record Attendants(List<Attendant> all, Set<OrganisationId> withoutCards) {

    public List<Attendant> counted() {
        return all.stream().filter(each -> each.participant().isCounted()).toList();
    }

    public int in(ParticipantState state) {
        return count(all, each -> each.participant().state() == state);
    }

    /** Those who said that they come, and those who are there already. */
    public int sure() {
        return count(counted(), each -> each.participant().isAnswered());
    }

    /** Those who have not said whether they come on the day that it has now. */
    public int silent() {
        return count(all, each -> !each.participant().isAnswered());
    }

    public int withoutContact() {
        return count(counted(), each -> each.contact().isEmpty());
    }

    public int withoutConsent() {
        return count(counted(), each -> !each.shares());
    }

    /** Organisations that brought fewer offers or needs than the method asks for. */
    public List<Attendant> lacking() {
        return counted().stream().filter(each -> !each.cards().isEnough()).toList();
    }

    private static int count(List<Attendant> attendants, Predicate<Attendant> which) {
        return (int) attendants.stream().filter(which).count();
    }
}
