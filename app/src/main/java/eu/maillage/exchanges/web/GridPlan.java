package eu.maillage.exchanges.web;

import eu.maillage.exchanges.domain.Phase;
import eu.maillage.exchanges.domain.RoundPlan;
import eu.maillage.ui.Wording;
import java.util.List;
import java.util.UUID;

/** The plan as a tablet keeps it, with what each card says told in its reader's language. */
record GridPlan(List<RoundPlan.Table> tables, List<Card> cards, List<RoundPlan.PhasePlan> phases) {

    /** @param terms how much, when, where and on which conditions, on one line */
    record Card(
            UUID id, String number, Phase phase, UUID organisation, String title, String description, String terms) {

        static Card of(RoundPlan.Card card, Wording words) {
            return new Card(
                    card.id(),
                    card.number(),
                    card.phase(),
                    card.organisation(),
                    card.title(),
                    card.description(),
                    CardTerms.of(card, words).inLine());
        }
    }

    static GridPlan of(RoundPlan plan, Wording words) {
        return new GridPlan(
                plan.tables(),
                plan.cards().stream().map(card -> Card.of(card, words)).toList(),
                plan.phases());
    }
}
