package eu.maillage.cards.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardTitlesTests {

    @ParameterizedTest
    @ValueSource(strings = {"Dispo à partir du", "DISPO A PARTIR DU", "Disponible dès le", "Disponible à partir du"})
    void theDayFromWhichItIsThereIsRecognised(String title) {
        assertThat(CardColumn.propose(List.of(title))).containsExactly(Optional.of(CardColumn.FROM));
    }

    @ParameterizedTest
    @CsvSource({
        "Topic,TITLE",
        "How many?,QUANTITY",
        "How often,PERIOD",
        "Combien,QUANTITY",
        "Where,PLACE",
        "Où,PLACE",
        "Terms,CONDITIONS"
    })
    void everydayTitlesAreRecognised(String title, CardColumn column) {
        assertThat(CardColumn.propose(List.of(title))).containsExactly(Optional.of(column));
    }
}
