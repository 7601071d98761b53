package eu.maillage.exchanges.web;

import eu.maillage.exchanges.domain.Phase;
import eu.maillage.exchanges.domain.RoundPlan;
import eu.maillage.ui.Wording;
import java.util.List;
import java.util.UUID;

/** The plan as a tablet keeps it, with what each card says told in its reader's language. */
record GridPlan(List<RoundPlan.Table> tables, List<Card> cards, List<RoundPlan.PhasePlan> phases) {

    /**
     * A card, and who has no say on it.
     *
     * @param owners those seated whose own it is: who brought it, and whoever became one with that one
     * @param terms how much, when, where and on which conditions, on one line
     */
    record Card(
            UUID id,
            String number,
            Phase phase,
            UUID organisation,
            List<UUID> owners,
            String title,
            String description,
            String terms) {

        static Card of(RoundPlan plan, RoundPlan.Card card, Wording words) {
            return new Card(
                    card.id(),
                    card.number(),
                    card.phase(),
                    card.organisation(),
                    owners(plan, card),
                    card.title(),
                    card.description(),
                    CardTerms.of(card, words).inLine());
        }

        private static List<UUID> owners(RoundPlan plan, RoundPlan.Card card) {
            return plan.tables().stream()
                    .flatMap(table -> table.seats().stream())
                    .map(RoundPlan.Seat::organisation)
                    .filter(organisation -> plan.isOwn(organisation, card))
                    .toList();
        }
    }

    static GridPlan of(RoundPlan plan, Wording words) {
        return new GridPlan(
                plan.tables(),
                plan.cards().stream().map(card -> Card.of(plan, card, words)).toList(),
                plan.phases());
    }
}
