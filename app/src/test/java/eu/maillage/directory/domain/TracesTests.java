package eu.maillage.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** By what a row names a person. */
class TracesTests {

    private static final Traces ZOE = new Traces(
            new Contact.Details("Zoé Lin", "zoe@six.example", "0639980001"), List.of("Orga Six SARL", "Club Linné"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Orga | LIN | Zoe | ",
                "Orga | Directrice :\nZoé LIN",
                "x | ZOE@six.example",
                "Mme <zoe@six.example> (bureau)",
                "06.39.98.00.01",
                "+33 (0)6 39 98 00 01 / 02",
                "639980001",
                "ORGA SIX | Mme Lin",
                "Sarl Orga Six | Zoé L.",
            })
    void aRowNamesHer(String row) {
        assertThat(ZOE).accepts(row);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Orga Six | Léa Roc | lea@six.example | 0639980002",
                "Orga Sept | Mme Lin",
                "Zoé Roc | 06399800012",
                "06 39 98 | 00 01",
                "",
            })
    void aRowNamesOthers(String row) {
        assertThat(ZOE).rejects(row);
    }

    @Test
    void aSingleNameIsHersBesideHerOrganisation() {
        Traces ana = new Traces(new Contact.Details("Al", null, "3639"), List.of("Orga"));
        assertThat(ana).accepts("Orga | AL", "x | 36 39").rejects("Al | Autre", "136390");
    }
}
