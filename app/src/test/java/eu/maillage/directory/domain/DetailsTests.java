package eu.maillage.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.Email;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DetailsTests {

    @ParameterizedTest
    @CsvSource(
            value = {
                "04 75 00 11 22|0475001122",
                "+33 (0)4.75.00.11.22|0475001122",
                "0033 475001122|0475001122",
                "475001122|0475001122",
                "33475001122|0475001122",
                "+32 2 555 12 12|+3225551212",
                "36 39|3639"
            },
            delimiter = '|')
    void telephoneNumbersBecomeDiallable(String written, String number) {
        assertThat(Phone.read(written)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "04 75 00 11", "demander Paul", "00000000000", ""})
    void whatIsNoTelephoneNumberIsNotRead(String written) {
        assertThat(Phone.read(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "Marie.Petit@Exemple.FR|marie.petit@exemple.fr",
                "Marie Petit <marie@exemple.fr>|marie@exemple.fr",
                "mailto:a+b@sous.exemple.fr|a+b@sous.exemple.fr",
                "contact@exemple.fr;|contact@exemple.fr",
                "contact@épicerie.fr|contact@xn--picerie-9xa.fr"
            },
            delimiter = '|')
    void addressesAreReadAsTheyAreCopied(String written, String address) {
        assertThat(Email.read(written)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "marie",
                "marie@",
                "@exemple.fr",
                "marie@exemple",
                "a b@exemple.fr",
                "a..b@exemple.fr",
                "naël@transports.example",
                "a@exemple.fr, b@exemple.fr",
                "a@-exemple.fr"
            })
    void whatIsNoAddressIsNotRead(String written) {
        assertThat(Email.read(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "0|NONE",
                "7|MICRO",
                "10 à 49|SMALL",
                "50-249 salariés|MEDIUM",
                "1 200|LARGE",
                "moins de 10|MICRO",
                "250 et plus|LARGE",
                "<10|MICRO",
                "TPE (<10)|MICRO",
                "TPE (- de 10)|MICRO",
                "‹50|SMALL",
                "< 50 salariés|SMALL",
                "≤ 49|SMALL",
                "<= 9|MICRO",
                "10 ou moins|SMALL",
                "jusqu'à 9|MICRO",
                ">10|SMALL",
                "> 49|MEDIUM",
                "≥ 50|MEDIUM",
                ">=250|LARGE",
                "250+|LARGE",
                "250 et +|LARGE",
                "+ de 250|LARGE",
                "+250|LARGE",
                "≥10 et <50|SMALL",
                "10 ≤ effectif < 50|SMALL",
                "de 10 à moins de 50|SMALL",
                "10 - 49|SMALL",
                "fewer than 10|MICRO",
                "<1|NONE"
            },
            delimiter = '|')
    void aSizeIsReadFromANumberOrABand(String written, Size size) {
        assertThat(Size.read(written)).contains(size);
    }
}
