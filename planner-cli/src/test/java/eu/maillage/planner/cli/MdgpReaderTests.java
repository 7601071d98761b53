package eu.maillage.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.maillage.planner.seating.SeatingProblem;
import eu.maillage.planner.seating.SeatingProblem.Affinities;
import eu.maillage.planner.seating.SeatingProblem.GroupSize;
import eu.maillage.planner.seating.SeatingProblem.PairWeight;
import eu.maillage.planner.seating.SeatingProblem.Person;
import eu.maillage.planner.seating.SeatingProblem.Rules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MdgpReaderTests {

    private static final String SMALL = "3 2 ds 0 2 1 3\n0 1 1.5\n0 2 -3\n1 2 1000000\n";

    @Test
    void peopleGroupsAndWeightsAreRead() {
        assertThat(MdgpReader.read(SMALL))
                .isEqualTo(new SeatingProblem(
                        List.of(new GroupSize(0, 2), new GroupSize(1, 3)),
                        List.of(new Person("0"), new Person("1"), new Person("2")),
                        new Affinities(
                                0,
                                0,
                                List.of(
                                        new PairWeight("0", "1", 1.5),
                                        new PairWeight("0", "2", -3),
                                        new PairWeight("1", "2", 1e6))),
                        Rules.NONE));
    }

    @Test
    void blanksAroundWordsAndEmptyLinesMeanNothing() {
        assertThat(MdgpReader.read("  " + SMALL.replace(" ", " \t ").replace("\n", "  \r\n\n")))
                .isEqualTo(MdgpReader.read(SMALL));
        assertThat(MdgpReader.read(SMALL.replace("ds", "ss").strip())).isEqualTo(MdgpReader.read(SMALL));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '/', textBlock = """
            3 2 ds 0 2 1 3 / 3 2                     / line 1: the number of people, the number of groups and a type were expected: «3 2».
            3 2 ds 0 2 1 3 / 3 2 ds                  / line 1: the type ss or ds and the least and greatest size of 2 groups were expected: «3 2 ds».
            3 2 ds 0 2 1 3 / 3 2 xs 0 2 1 3          / line 1: the type ss or ds and the least and greatest size of 2 groups were expected: «3 2 xs 0 2 1 3».
            3 2 ds 0 2 1 3 / 3 2 ds 0 2 1 3 4        / line 1: the type ss or ds and the least and greatest size of 2 groups were expected: «3 2 ds 0 2 1 3 4».
            3 2 ds 0 2 1 3 / 2001 2 ds 0 2 1 3       / line 1: a whole number from 1 to 2000 was expected instead of «2001»: «2001 2 ds 0 2 1 3».
            3 2 ds 0 2 1 3 / 0 2 ds 0 2 1 3          / line 1: a whole number from 1 to 2000 was expected instead of «0»: «0 2 ds 0 2 1 3».
            3 2 ds 0 2 1 3 / 3 501 ds 0 1            / line 1: a whole number from 1 to 500 was expected instead of «501»: «3 501 ds 0 1».
            3 2 ds 0 2 1 3 / 3 2 ds 0 2 1 4          / line 1: a whole number from 0 to 3 was expected instead of «4»: «3 2 ds 0 2 1 4».
            3 2 ds 0 2 1 3 / 3 2 ds -1 2 1 3         / line 1: a whole number from 0 to 3 was expected instead of «-1»: «3 2 ds -1 2 1 3».
            0 2 -3         / 0 3 -3                  / line 3: a whole number from 0 to 2 was expected instead of «3»: «0 3 -3».
            0 2 -3         / 3 0 -3                  / line 3: a whole number from 0 to 2 was expected instead of «3»: «3 0 -3».
            0 2 -3         / 0 -1 -3                 / line 3: a whole number from 0 to 2 was expected instead of «-1»: «0 -1 -3».
            0 2 -3         / 0 2 1000000.5           / line 3: a weight of at most a million was expected instead of «1000000.5»: «0 2 1000000.5».
            0 2 -3         / 0 2 -1000001            / line 3: a weight of at most a million was expected instead of «-1000001»: «0 2 -1000001».
            0 2 -3         / 0 2 NaN                 / line 3: a weight of at most a million was expected instead of «NaN»: «0 2 NaN».
            0 2 -3         / 0 2 much                / line 3: a weight of at most a million was expected instead of «much»: «0 2 much».
            0 2 -3         / 0 2                     / line 3: two people and a weight, each pair once, were expected: «0 2».
            0 2 -3         / 0 2 1 2                 / line 3: two people and a weight, each pair once, were expected: «0 2 1 2».
            """)
    void whatMakesNoSenseIsRefusedAtItsLine(String usual, String strange, String message) {
        assertThatThrownBy(() -> MdgpReader.read(SMALL.replace(usual, strange))).hasMessage(message);
    }

    @Test
    void morePairsThanPeopleFormAreRefused() {
        assertThatThrownBy(() -> MdgpReader.read(SMALL + "2 0 1"))
                .hasMessage("line 5: two people and a weight, each pair once, were expected: «2 0 1».");
    }

    @Test
    void aLineIsShownUpToSixtySigns() {
        String sixty = "x".repeat(60);

        assertThatThrownBy(() -> MdgpReader.read(sixty)).hasMessageEndingWith(": «%s».", sixty);
        assertThatThrownBy(() -> MdgpReader.read(sixty + "y")).hasMessageEndingWith(": «%s…».", sixty);
    }
}
