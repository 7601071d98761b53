package eu.maillage.exchanges.domain;

import eu.maillage.cards.Period;
import eu.maillage.exchanges.domain.RoundPlan.Card;
import eu.maillage.exchanges.domain.RoundPlan.PhasePlan;
import eu.maillage.exchanges.domain.RoundPlan.Round;
import eu.maillage.exchanges.domain.RoundPlan.Seat;
import eu.maillage.exchanges.domain.RoundPlan.Table;
import eu.maillage.exchanges.domain.RoundPlan.Terms;
import eu.maillage.exchanges.domain.RoundPlan.Visit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Two tables, five companies of which one is absent, two offers and two needs, two rounds in each phase. */
public final class SmallExchange {

    public static final UUID BAKER = id(1);
    public static final UUID PRINTER = id(2);
    public static final UUID ABSENT_ORGANISATION = id(3);
    public static final UUID MASON = id(4);
    public static final UUID GARDENER = id(5);
    public static final UUID UNKNOWN = id(99);

    public static final UUID BAKERS_OFFER = id(11);
    public static final UUID MASONS_OFFER = id(12);
    public static final UUID PRINTERS_NEED = id(21);
    public static final UUID GARDENERS_NEED = id(22);

    public static final UUID TABLET = id(1001);
    public static final UUID OTHER_TABLET = id(1002);

    private static final Terms OVEN = new Terms(
            Period.WEEK,
            new BigDecimal("20"),
            "kg",
            LocalDate.of(2026, 12, 2),
            LocalDate.of(2027, 6, 30),
            "Annecy",
            "Sur rendez-vous");

    public static final RoundPlan PLAN = new RoundPlan(
            List.of(
                    new Table(
                            1,
                            "Table 1",
                            List.of(
                                    new Seat(BAKER, "Boulangerie Martin", true),
                                    new Seat(PRINTER, "Imprimerie du Lac", true),
                                    new Seat(ABSENT_ORGANISATION, "Garage des Alpes", false))),
                    new Table(
                            2,
                            "Table 2",
                            List.of(
                                    new Seat(MASON, "Maçonnerie Rossi", true),
                                    new Seat(GARDENER, "Jardins & Co", true)))),
            List.of(
                    new Card(BAKERS_OFFER, "A-01", Phase.OFFERS, BAKER, "Four disponible", "Le lundi matin.", OVEN),
                    new Card(MASONS_OFFER, "A-02", Phase.OFFERS, MASON, "Échafaudage", "Prêt, six mètres.", Terms.NONE),
                    new Card(PRINTERS_NEED, "B-01", Phase.NEEDS, PRINTER, "Palettes", "Vingt par mois.", Terms.NONE),
                    new Card(GARDENERS_NEED, "B-02", Phase.NEEDS, GARDENER, "Local de stockage", "30 m².", Terms.NONE)),
            List.of(
                    phase(Phase.OFFERS, BAKERS_OFFER, MASONS_OFFER),
                    phase(Phase.NEEDS, PRINTERS_NEED, GARDENERS_NEED)));

    private SmallExchange() {}

    public static Answer answer(long sequence, UUID card, Map<UUID, Mark> marks) {
        return new Answer(TABLET, sequence, AnswerSource.SECRETARY, 1, Phase.OFFERS, 1, card, marks);
    }

    /** The same answer as «next» says it of those who were not marked. */
    public static Answer implied(Answer marked) {
        return new Answer(
                marked.device(),
                marked.sequence(),
                marked.source(),
                marked.table(),
                marked.phase(),
                marked.round(),
                marked.card(),
                marked.marks(),
                true);
    }

    private static PhasePlan phase(Phase phase, UUID cardOfOne, UUID cardOfTwo) {
        return new PhasePlan(
                phase,
                Duration.ofMinutes(5),
                Duration.ofSeconds(30),
                Duration.ofSeconds(20),
                List.of(
                        new Round(List.of(new Visit(1, 1, List.of(cardOfOne)), new Visit(2, 2, List.of(cardOfTwo)))),
                        new Round(List.of(new Visit(1, 2, List.of(cardOfTwo)), new Visit(2, 1, List.of(cardOfOne))))));
    }

    private static UUID id(long number) {
        return new UUID(0, number);
    }
}
