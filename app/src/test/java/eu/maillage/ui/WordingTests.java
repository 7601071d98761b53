package eu.maillage.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordingTests {

    private final Messages messages = new Messages(true);
    private final Wording french = messages.in("fr", ZoneId.of("Europe/Paris"));
    private final Wording english = messages.in("en", ZoneId.of("Europe/Paris"));

    @Test
    void frenchComesFirstAndStandsInForALanguageThatIsNotSpoken() {
        assertThat(messages.languages().getFirst().tag()).isEqualTo("fr");
        assertThat(messages.in("xx", ZoneId.of("Europe/Paris")).language().name())
                .isEqualTo("Français");
    }

    @Test
    void pluralsFollowTheNumber() {
        assertThat(french.t("ui.form.problems", 1)).isEqualTo("Une réponse est à revoir");
        assertThat(french.t("ui.form.problems", 1200)).isEqualTo("1\u00a0200 réponses sont à revoir");
        assertThat(english.t("ui.form.problems", 1200)).isEqualTo("1,200 answers need another look");
    }

    @Test
    void datesTimesAndNumbersSpeakTheLanguage() {
        LocalDate day = LocalDate.of(2027, 3, 18);
        assertThat(french.fullDate(day)).isEqualTo("jeudi 18 mars 2027");
        assertThat(french.shortDate(day)).isEqualTo("18/03/2027");
        assertThat(english.date(day)).isEqualTo("18 March 2027");
        assertThat(english.time(LocalTime.of(8, 5))).isEqualTo("08:05");
        assertThat(french.time(LocalTime.of(8, 5))).isEqualTo("8\u00a0h\u00a005");
        assertThat(english.time(LocalTime.of(14, 5))).isEqualTo("14:05");
        assertThat(french.money(new BigDecimal("3000"))).isEqualTo("3\u00a0000\u00a0€");
        assertThat(french.money(new BigDecimal("12.5"))).isEqualTo("12,50\u00a0€");
        assertThat(french.percent(0.62)).isEqualTo("62\u00a0%");
        assertThat(french.clock(Duration.ofSeconds(245))).isEqualTo("4:05");
    }

    @Test
    void whatIsSeveralIsListedAsTheLanguageDoes() {
        List<Integer> tables = List.of(2, 3, 5);
        assertThat(french.t("ui.problem.reference", tables)).endsWith("2, 3 et 5");
        assertThat(english.t("ui.problem.reference", tables)).endsWith("2, 3 and 5");
        assertThat(french.t("ui.problem.reference", List.of("seule"))).endsWith("seule");
    }

    @Test
    void aNameWithMarksOfQuotationIsQuotedAsTheLanguageDoes() {
        assertThat(french.t("events.cards.brought-one", "Bourse «\u00a0Été\u00a0»", "A-07"))
                .contains("«\u00a0Bourse “Été”\u00a0»");
    }

    @Test
    void theFirstOfAMonthIsToldAsTheLanguageDoes() {
        LocalDate first = LocalDate.of(2026, 12, 1);

        assertThat(french.date(first)).isEqualTo("1er décembre 2026");
        assertThat(french.fullDate(first)).isEqualTo("mardi 1er décembre 2026");
        assertThat(french.dateTime(Instant.parse("2026-12-01T08:00:00Z")))
                .isEqualTo("1er décembre 2026 à 9\u00a0h\u00a000");
        assertThat(french.t("ui.problem.reference", first)).endsWith("1er décembre 2026");
        assertThat(french.date(LocalDate.of(2026, 12, 11))).isEqualTo("11 décembre 2026");
        assertThat(french.shortDate(first)).isEqualTo("01/12/2026");
        assertThat(english.date(first)).isEqualTo("1 December 2026");
    }

    @Test
    void aMomentIsToldInTheZone() {
        assertThat(french.dateTime(Instant.parse("2026-11-21T08:00:00Z")))
                .isEqualTo("21 novembre 2026 à 9\u00a0h\u00a000");
        assertThat(french.t("ui.problem.reference", LocalDate.of(2026, 11, 21)))
                .isEqualTo("Référence\u00a0: 21 novembre 2026");
    }

    @Test
    void aMissingKeyStopsATestAndShowsItselfElsewhere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> french.t("ui.nothing"))
                .withMessageContaining("ui.nothing")
                .withMessageContaining("Maybe");
        assertThat(new Messages(false).in("fr", ZoneId.of("Europe/Paris")).t("ui.nothing"))
                .isEqualTo("[ui.nothing]");
    }
}
