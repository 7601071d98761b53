package eu.maillage.spreadsheets;

import java.util.List;
import java.util.Locale;

/**
 * Why a file cannot be read, as it is kept and said.
 *
 * @param reason the end of the key «spreadsheets.refused.…»
 * @param arguments what the sentence needs
 */
public record RefusalWords(String reason, List<String> arguments) {

    public RefusalWords {
        arguments = List.copyOf(arguments);
    }

    public static RefusalWords of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Empty() -> said("empty");
            case Refusal.PasswordProtected() -> said("password");
            case Refusal.OldFormat() -> said("old-format");
            case Refusal.Corrupt(Refusal.Damage damage, String part, int line) ->
                damage == Refusal.Damage.UNCLOSED_QUOTE
                        ? said("unclosed-quote", String.valueOf(line))
                        : said("corrupt", part);
            case Refusal.NotASpreadsheet(Refusal.LooksLike looks) ->
                said("looks-like-" + looks.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            case Refusal.TooLarge(Refusal.Measure measure, long limit) -> tooLarge(measure, limit);
        };
    }

    /** The sheet has titles and nothing under them. */
    public static RefusalWords noRows(Table table) {
        return said("no-rows", table.sheet());
    }

    /** It could be read, and was given up since: it names a person who was erased. */
    public static RefusalWords namesErased() {
        return said("names-erased");
    }

    public boolean ofErased() {
        return equals(namesErased());
    }

    private static RefusalWords tooLarge(Refusal.Measure measure, long limit) {
        return switch (measure) {
            case FILE_BYTES -> said("too-heavy", String.valueOf(limit / 1_000_000));
            case ROWS -> said("too-many-rows", String.valueOf(limit));
            case COLUMNS -> said("too-many-columns", String.valueOf(limit));
            case UNPACKED_BYTES, PARTS, CELLS, CHARACTERS -> said("too-large");
        };
    }

    private static RefusalWords said(String reason, String... arguments) {
        return new RefusalWords(reason, List.of(arguments));
    }
}
