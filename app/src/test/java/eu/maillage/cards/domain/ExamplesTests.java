package eu.maillage.cards.domain;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.cards.CardKind;
import eu.maillage.cards.CardText;
import eu.maillage.cards.Category;
import eu.maillage.directory.Sector;
import eu.maillage.directory.Sector.Heading;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExamplesTests {

    private final Examples examples = new Examples();

    @ParameterizedTest
    @EnumSource(Category.class)
    void everyCategoryHasAtLeastThreeExamplesOfEachKindForEverybody(Category category) {
        for (CardKind kind : CardKind.values()) {
            assertThat(examples.of(kind, category, null, Locale.FRENCH, 9)).hasSizeGreaterThanOrEqualTo(3);
            assertThat(examples.of(kind, category, null, Locale.ENGLISH, 9)).hasSizeGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void thoseOfTheSectorComeFirst() {
        assertThat(examples.of(CardKind.OFFER, Category.MATERIAL, carpentry(), Locale.ENGLISH, 3))
                .first()
                .asString()
                .startsWith("Wood offcuts");
    }

    @Test
    void noExampleForEverybodyIsLongerThanATitle() {
        for (CardKind kind : CardKind.values()) {
            assertThat(examples.of(kind, null, null, Locale.FRENCH, 99)).allMatch(title -> title.length() <= 120);
        }
    }

    @Test
    void noExampleOfferedToASectorIsItsOwnTrade() {
        TradeRule rule = new TradeRule();

        assertThat(examples.of(CardKind.OFFER, null, carpentry(), Locale.FRENCH, 99))
                .allMatch(title -> rule.wordsOfOwnTrade(
                                CardText.of(CardKind.OFFER, Category.MATERIAL, title, null), carpentry())
                        .isEmpty());
    }

    private static Sector carpentry() {
        return new Sector(
                "16.23Z",
                "Fabrication de charpentes et d’autres menuiseries",
                new Heading("C", "Industrie manufacturière", "Manufacturing"),
                new Heading("16", "Travail du bois", "Wood"));
    }
}
