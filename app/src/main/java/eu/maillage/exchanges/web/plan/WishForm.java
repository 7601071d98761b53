package eu.maillage.exchanges.web.plan;

import eu.maillage.directory.OrganisationId;
import eu.maillage.exchanges.domain.plan.Wish;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A wish for the seating as it is typed: about two organisations, or one and a table. */
public record WishForm(
        @NotNull Kind kind,

        @Nullable UUID one,

        @Nullable UUID other,
        @Min(1) @Max(40) @Nullable Integer table) {

    static final WishForm EMPTY = new WishForm(Kind.TOGETHER, null, null, null);

    /** What is wished. */
    public enum Kind {
        TOGETHER,
        APART,
        FIXED
    }

    boolean lacksSomebody() {
        return one == null;
    }

    boolean lacksTheOther() {
        return kind != Kind.FIXED && (other == null || other.equals(one));
    }

    boolean lacksTheTable() {
        return kind == Kind.FIXED && table == null;
    }

    /** The field that was filled in last. */
    String lastField() {
        return kind == Kind.FIXED ? "table" : "other";
    }

    /** To be asked once nothing is missing. */
    Wish toWish() {
        OrganisationId first = new OrganisationId(Objects.requireNonNull(one));
        return switch (Objects.requireNonNull(kind)) {
            case TOGETHER -> new Wish.Together(List.of(first, new OrganisationId(Objects.requireNonNull(other))));
            case APART -> new Wish.Apart(List.of(first, new OrganisationId(Objects.requireNonNull(other))));
            case FIXED -> new Wish.Fixed(first, Objects.requireNonNull(table));
        };
    }
}
