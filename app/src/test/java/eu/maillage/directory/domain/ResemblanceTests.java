package eu.maillage.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResemblanceTests {

    private static final String TEXT = "transports vasseur brumeville 99001";

    @ParameterizedTest
    @CsvSource({
        "vasseur, 0",
        "Vaseur, 1",
        "vasseru, 1",
        "vasseurs brumevile, 2",
        "trasnpotrs, 2",
    })
    void aSlipIsForgiven(String typed, int slips) {
        assertThat(new Resemblance(typed).slips(TEXT)).isEqualTo(slips);
    }

    @Test
    void anotherWordIsNot() {
        assertThat(new Resemblance("vapeur").slips(TEXT)).isNegative();
        assertThat(new Resemblance("vasseur menuiserie").slips(TEXT)).isNegative();
    }

    @Test
    void itForgivesExactlyWhatTheTableOfAllSlipsAllows() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String word = word(random, 3 + random.nextInt(7));
            String other = random.nextBoolean() ? word(random, 2 + random.nextInt(9)) : slipped(random, word);
            int allowed = word.length() < 4 ? 0 : word.length() < 8 ? 1 : 2;
            int slips = allSlips(word, other);

            assertThat(new Resemblance(word).slips("zz " + other + " 12"))
                    .as("%s, %s", word, other)
                    .isEqualTo(slips > allowed ? -1 : slips);
        }
    }

    private static String word(Random random, int length) {
        return random.ints(length, 'a', 'e')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String slipped(Random random, String word) {
        StringBuilder slipped = new StringBuilder(word);
        for (int i = random.nextInt(4); i > 0 && slipped.length() > 2; i--) {
            int place = random.nextInt(slipped.length() - 1);
            switch (random.nextInt(4)) {
                case 0 -> slipped.deleteCharAt(place);
                case 1 -> slipped.insert(place, 'e');
                case 2 -> slipped.setCharAt(place, 'e');
                default -> slipped.insert(place + 2, slipped.charAt(place)).deleteCharAt(place);
            }
        }
        return slipped.toString();
    }

    private static int allSlips(String one, String two) {
        int[][] steps = new int[one.length() + 1][two.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= two.length(); j++) {
                steps[i][j] = i + j;
                if (i > 0 && j > 0) {
                    int changed = steps[i - 1][j - 1] + (one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1);
                    steps[i][j] = Math.min(changed, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
                }
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == two.charAt(j - 2)
                        && one.charAt(i - 2) == two.charAt(j - 1)) {
                    steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
                }
            }
        }
        return steps[one.length()][two.length()];
    }

    @Test
    void aShortWordHasNoRoomForASlip() {
        assertThat(new Resemblance("sci").slips("sca du lac")).isNegative();
    }

    @Test
    void ofNamesThatAreEquallyNearTheOneThatSaysLeastMoreComesFirst() {
        assertThat(new Resemblance("brasseri du heron")
                        .nearest(List.of("brasserie barbier du heron", "brasserie du heron", "fonderie")))
                .containsExactly("brasserie du heron", "brasserie barbier du heron");
    }

    @Test
    void ofNumbersAloneNothingIsForgiven() {
        assertThat(new Resemblance("06 39 98 01 11").forgives()).isFalse();
        assertThat(new Resemblance("26000 732829320").forgives()).isFalse();
        assertThat(new Resemblance("moulin 26000").forgives()).isTrue();
    }
}
