package eu.maillage.exchanges.domain.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes down why a search ended without a plan, and reads it again. */
final class StoredOutcome {

    private enum Kind {
        TOO_FEW_SEATS,
        TOO_MANY_SEATS,
        NO_SUCH_TABLE,
        IMPOSSIBLE,
        NOTHING,
        BROKEN,
        NOBODY
    }

    private record Written(
            Kind kind,
            int guests,
            int tables,
            int seats,
            @Nullable List<Wish.Fixed> fixed,
            @Nullable List<Demanded> demands,
            boolean minimal) {

        static Written of(Kind kind) {
            return new Written(kind, 0, 0, 0, null, null, false);
        }

        static Written of(Kind kind, int guests, int tables, int seats) {
            return new Written(kind, guests, tables, seats, null, null, false);
        }
    }

    private final JsonMapper json;

    StoredOutcome(JsonMapper json) {
        this.json = json;
    }

    String written(PlannedSeating outcome) {
        return json.writeValueAsString(
                switch (outcome) {
                    case PlannedSeating.TooFewSeats few ->
                        Written.of(Kind.TOO_FEW_SEATS, few.guests(), few.tables(), few.mostSeats());
                    case PlannedSeating.TooManySeats many ->
                        Written.of(Kind.TOO_MANY_SEATS, many.guests(), many.tables(), many.fewestSeats());
                    case PlannedSeating.NoSuchTable none ->
                        new Written(Kind.NO_SUCH_TABLE, 0, none.tables(), 0, none.wishes(), null, false);
                    case PlannedSeating.Impossible impossible ->
                        new Written(Kind.IMPOSSIBLE, 0, 0, 0, null, impossible.demands(), impossible.minimal());
                    case PlannedSeating.Nothing _ -> Written.of(Kind.NOTHING);
                    case PlannedSeating.Broken _ -> Written.of(Kind.BROKEN);
                    case PlannedSeating.Nobody _ -> Written.of(Kind.NOBODY);
                    case PlannedSeating.Found found ->
                        throw new IllegalArgumentException(
                                "%s is a plan. Maybe it should become a version.".formatted(found.proof()));
                });
    }

    PlannedSeating read(String text) {
        Written written = json.readValue(text, Written.class);
        return switch (written.kind()) {
            case TOO_FEW_SEATS -> new PlannedSeating.TooFewSeats(written.guests(), written.tables(), written.seats());
            case TOO_MANY_SEATS -> new PlannedSeating.TooManySeats(written.guests(), written.tables(), written.seats());
            case NO_SUCH_TABLE -> new PlannedSeating.NoSuchTable(present(written.fixed()), written.tables());
            case IMPOSSIBLE -> new PlannedSeating.Impossible(present(written.demands()), written.minimal());
            case NOTHING -> new PlannedSeating.Nothing();
            case BROKEN -> new PlannedSeating.Broken();
            case NOBODY -> new PlannedSeating.Nobody();
        };
    }

    private static <T> List<T> present(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
