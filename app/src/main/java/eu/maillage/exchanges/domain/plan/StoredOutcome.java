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
            @Nullable String asked) {

        static Written of(Kind kind) {
            return new Written(kind, 0, 0, 0, null, null, null);
        }

        static Written of(Kind kind, int guests, int tables, int seats) {
            return new Written(kind, guests, tables, seats, null, null, null);
        }

        Written to(String question) {
            return new Written(kind, guests, tables, seats, fixed, demands, question);
        }
    }

    private final JsonMapper json;

    StoredOutcome(JsonMapper json) {
        this.json = json;
    }

    /** @param asked the mark of the question that had this answer */
    String written(PlannedSeating outcome, String asked) {
        Written written =
                switch (outcome) {
                    case PlannedSeating.TooFewSeats few ->
                        Written.of(Kind.TOO_FEW_SEATS, few.guests(), few.tables(), few.mostSeats());
                    case PlannedSeating.TooManySeats many ->
                        Written.of(Kind.TOO_MANY_SEATS, many.guests(), many.tables(), many.fewestSeats());
                    case PlannedSeating.NoSuchTable none ->
                        new Written(Kind.NO_SUCH_TABLE, 0, none.tables(), 0, none.wishes(), null, null);
                    case PlannedSeating.Impossible impossible ->
                        new Written(Kind.IMPOSSIBLE, 0, 0, 0, null, impossible.demands(), null);
                    case PlannedSeating.Nothing _ -> Written.of(Kind.NOTHING);
                    case PlannedSeating.Broken _ -> Written.of(Kind.BROKEN);
                    case PlannedSeating.Nobody _ -> Written.of(Kind.NOBODY);
                    case PlannedSeating.Found found ->
                        throw new IllegalArgumentException(
                                "%s is a plan. Maybe it should become a version.".formatted(found.proof()));
                };
        return json.writeValueAsString(written.to(asked));
    }

    PlannedSeating read(String text) {
        Written written = json.readValue(text, Written.class);
        return switch (written.kind()) {
            case TOO_FEW_SEATS -> new PlannedSeating.TooFewSeats(written.guests(), written.tables(), written.seats());
            case TOO_MANY_SEATS -> new PlannedSeating.TooManySeats(written.guests(), written.tables(), written.seats());
            case NO_SUCH_TABLE -> new PlannedSeating.NoSuchTable(present(written.fixed()), written.tables());
            case IMPOSSIBLE -> new PlannedSeating.Impossible(present(written.demands()));
            case NOTHING -> new PlannedSeating.Nothing();
            case BROKEN -> new PlannedSeating.Broken();
            case NOBODY -> new PlannedSeating.Nobody();
        };
    }

    /** The mark of the question that had this answer; none where it was written before marks were. */
    @Nullable
    String asked(String text) {
        return json.readValue(text, Written.class).asked();
    }

    private static <T> List<T> present(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
