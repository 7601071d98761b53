package eu.maillage.cards.web;

import eu.maillage.spreadsheets.Refusal;
import eu.maillage.ui.Page;
import java.util.Locale;

/** Says why a file cannot be read, and what to do. */
final class ImportRefusals {

    private ImportRefusals() {}

    static String say(Page page, Refusal refusal) {
        return switch (refusal) {
            case Refusal.Empty _ -> page.t("cards.import.refused.empty");
            case Refusal.PasswordProtected _ -> page.t("cards.import.refused.password");
            case Refusal.OldFormat _ -> page.t("cards.import.refused.old-format");
            case Refusal.Corrupt corrupt ->
                corrupt.line() > 0
                        ? page.t("cards.import.refused.corrupt-line", corrupt.line())
                        : page.t("cards.import.refused.corrupt");
            case Refusal.NotASpreadsheet other ->
                page.t(
                        "cards.import.refused.not-a-spreadsheet",
                        other.looksLike().name().toLowerCase(Locale.ROOT).replace('_', ' '));
            case Refusal.TooLarge large -> page.t("cards.import.refused.too-large", large.limit());
        };
    }
}
