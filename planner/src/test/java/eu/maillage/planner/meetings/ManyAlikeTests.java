package eu.maillage.planner.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.planner.Demand;
import eu.maillage.planner.Sentence;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManyAlikeTests {

    @Test
    void fewDemandsAreToldOneByOne() {
        List<Demand> few =
                Stream.concat(demands("session", 8), demands("unavailable", 3)).toList();

        assertThat(ManyAlike.together(few)).isEqualTo(few);
    }

    @Test
    void manyOfOneRuleAreToldAsOneThatKeepsAllTheirIds() {
        Demand fairness = new Demand("fairness", List.of(), new Sentence("f", "f"));

        List<Demand> told = ManyAlike.together(Stream.concat(demands("representatives", 47), Stream.of(fairness))
                .toList());

        assertThat(told).hasSize(2).contains(fairness);
        assertThat(told.getFirst().about()).hasSize(47).contains("x1", "x47");
        assertThat(told.getFirst().sentence())
                .isEqualTo(
                        new Sentence(
                                "47 participants ont un nombre limité de rendez-vous à la fois : x1, x2, x3, x4, x5 et 42 autres.",
                                "47 participants have a limited number of meetings at a time: x1, x2, x3, x4, x5 and 42 others."));
    }

    @ParameterizedTest
    @CsvSource({
        "unavailable, 9 participants are not available at some slots:",
        "table, 9 participants receive at their own table:",
        "session, 9 meetings are in the half of the day asked for:",
        "fixedSlot, 9 meetings have their slot fixed:",
        "after, 9 meetings come after others:"
    })
    void everyRuleThatManyCanHaveHasASentence(String rule, String begins) {
        assertThat(ManyAlike.together(demands(rule, 9).toList()))
                .singleElement()
                .satisfies(demand -> assertThat(demand.sentence().en()).startsWith(begins));
    }

    private static Stream<Demand> demands(String rule, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Demand(rule, List.of("x" + number, "other"), new Sentence("f", "e")));
    }
}
