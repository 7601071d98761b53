package eu.maillage.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            à «_Bourse «_Été_» – l’Île_».   | à «_Bourse “Été” – l’Île_».
            «_Un_» et «_deux_»              | «_Un_» et «_deux_»
            at “The “Summer” exchange”      | at “The ‘Summer’ exchange”
            «_Bourse « Été_»                | «_Bourse « Été_»
            Bourse » de « l’Été             | Bourse » de « l’Été
            «_l’“Été” d’Ana_»               | «_l’“Été” d’Ana_»
            """)
    void theInnerMarksAreOfTheSecondRank(String text, String expected) {
        assertThat(Quotation.nested(text.replace('_', '\u00a0'))).isEqualTo(expected.replace('_', '\u00a0'));
    }
}
