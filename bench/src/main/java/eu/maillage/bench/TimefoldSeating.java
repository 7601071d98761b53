package eu.maillage.bench;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Seating as Timefold wants it told: classes that it fills by reflection, and constraint streams. */
public final class TimefoldSeating {

    private TimefoldSeating() {}

    /** A group and how many it takes. */
    public record Table(int number, int min, int max) {
        int wrong(int count) {
            return Math.max(0, count - max) + Math.max(0, min - count);
        }
    }

    /** Somebody to seat. */
    @PlanningEntity
    public static final class Guest {
        @PlanningId
        int number;

        long[] weights = {};

        @PlanningVariable
        @Nullable
        Table table;

        /** For reflection. */
        public Guest() {}

        Guest(int number, long... weights) {
            this.number = number;
            this.weights = weights;
        }

        @Nullable
        Table table() {
            return table;
        }
    }

    /** All groups and all guests. */
    @PlanningSolution
    public static final class Hall {
        @ProblemFactCollectionProperty
        @ValueRangeProvider
        List<Table> tables = new ArrayList<>();

        @PlanningEntityCollectionProperty
        List<Guest> guests = new ArrayList<>();

        @PlanningScore
        @Nullable
        HardSoftLongScore score;
    }

    /** Sizes hard, affinity soft. */
    public static final class Rules implements ConstraintProvider {

        @Override
        public Constraint[] defineConstraints(ConstraintFactory factory) {
            return new Constraint[] {sizes(factory), noneEmpty(factory), affinity(factory)};
        }

        private static Constraint sizes(ConstraintFactory factory) {
            return factory.forEach(Guest.class)
                    .groupBy(Guest::table, ConstraintCollectors.count())
                    .penalize(HardSoftLongScore.ONE_HARD, (table, count) -> Objects.requireNonNull(table)
                            .wrong(count))
                    .asConstraint("size");
        }

        private static Constraint noneEmpty(ConstraintFactory factory) {
            return factory.forEach(Table.class)
                    .ifNotExists(Guest.class, Joiners.equal(table -> table, Guest::table))
                    .penalize(HardSoftLongScore.ONE_HARD, table -> table.wrong(0))
                    .asConstraint("none empty");
        }

        private static Constraint affinity(ConstraintFactory factory) {
            return factory.forEachUniquePair(Guest.class, Joiners.equal(Guest::table))
                    .rewardLong(HardSoftLongScore.ONE_SOFT, (one, other) -> one.weights[other.number])
                    .asConstraint("affinity");
        }
    }
}
