package eu.maillage.directory.domain;

import eu.maillage.directory.domain.Import.FileRefusal;
import eu.maillage.spreadsheets.Refusal;
import java.util.List;
import java.util.Locale;

/** Turns the reason why a file cannot be read into the sentence that is shown. */
final class FileRefusals {

    private FileRefusals() {}

    static FileRefusal of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Empty() -> said("empty");
            case Refusal.PasswordProtected() -> said("password");
            case Refusal.OldFormat() -> said("old-format");
            case Refusal.Corrupt(Refusal.Damage damage, String part, int line) ->
                damage == Refusal.Damage.UNCLOSED_QUOTE
                        ? said("unclosed-quote", String.valueOf(line))
                        : said("corrupt", part);
            case Refusal.NotASpreadsheet(Refusal.LooksLike looks) -> said("looks-like-" + key(looks));
            case Refusal.TooLarge(Refusal.Measure measure, long limit) ->
                measure == Refusal.Measure.FILE_BYTES
                        ? said("too-heavy", String.valueOf(limit / 1_000_000))
                        : measure == Refusal.Measure.ROWS
                                ? said("too-many-rows", String.valueOf(limit))
                                : said("too-large");
        };
    }

    private static FileRefusal said(String reason, String... arguments) {
        return new FileRefusal(reason, List.of(arguments));
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
