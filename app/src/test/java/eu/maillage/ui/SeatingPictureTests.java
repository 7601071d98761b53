package eu.maillage.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeatingPictureTests {

    @Test
    void everyGuestHasASeatWithinTheDrawing() {
        SeatingPicture picture = SeatingPicture.of(new Seating(IntStream.range(0, 7)
                .mapToObj(table -> new Seating.Table(
                        "T" + table,
                        IntStream.range(0, table)
                                .mapToObj(seat -> new Seating.Guest("Guest " + seat, null, false))
                                .toList()))
                .toList()));
        assertThat(picture.tables()).hasSize(7);
        assertThat(picture.tables())
                .allSatisfy(table -> assertThat(table.seats()).allSatisfy(seat -> {
                    assertThat(seat.x()).isBetween(10, picture.width() - 10);
                    assertThat(seat.y()).isBetween(10, picture.height() - 10);
                }));
    }

    @Test
    void aLongNameTakesAsManyLinesAsItNeedsBesideItsSeat() {
        assertThat(beside("Passerelle", 5)).containsExactly("Passerelle");
        assertThat(beside("Menuiserie Delacroix et fils", 5)).containsExactly("Menuiserie", "Delacroix et fils");
        assertThat(beside("Communauté d’agglomération du Val de Brume et du Lac", 5))
                .containsExactly("Communauté", "d’agglomération", "du Val de Brume", "et du Lac");
        assertThat(beside("Établissements Vaugirard-Montparnasse", 5))
                .containsExactly("Établissements", "Vaugirard-", "Montparnasse");
    }

    @Test
    void whereThePlacesAreNarrowANameIsSetSmallerAndCutAtAWordOnlyAtLast() {
        SeatingPicture.Seat small = seat("Communauté d’agglomération du Val de Brume et du Lac", 7, 1);
        assertThat(small.small()).isTrue();
        assertThat(small.isCut()).isFalse();
        assertThat(words(small)).containsExactly("Communauté", "d’agglomération du", "Val de Brume et du", "Lac");
        SeatingPicture.Seat cut =
                seat("Société coopérative d’intérêt collectif pour l’économie circulaire des Hauts-de-Brume", 9, 1);
        assertThat(cut.isCut()).isTrue();
        assertThat(words(cut)).containsExactly("Société coopérative", "d’intérêt collectif", "pour l’économie…");
        assertThat(cut.name()).endsWith("Hauts-de-Brume");
    }

    @Test
    void whereANameGoesOnInTheNextLineOnlyItsOwnSpaceIsReadBetweenThem() {
        for (String name : List.of(
                "Atelier du Tilleul et des Ormes",
                "Établissements Vaugirard-Montparnasse",
                "Électro-Alpes-Provence - Pôle de la Brume",
                "Rénovationsanslemoindreespacenullepart")) {
            for (int count = 2; count <= 9; count++) {
                assertThat(seats(name, count))
                        .filteredOn(seat -> !seat.isCut())
                        .allSatisfy(seat -> assertThat(read(seat)).isEqualTo(name));
            }
        }
        assertThat(read(seat("Société coopérative d’intérêt collectif pour l’économie circulaire des Hauts", 9, 1)))
                .isEqualTo("Société coopérative d’intérêt collectif pour l’économie…");
    }

    @Test
    void noNameReachesBeyondTheDrawing() throws Exception {
        Font font;
        try (InputStream file = Objects.requireNonNull(
                SeatingPicture.class.getResourceAsStream("/fonts/AtkinsonHyperlegible-Regular.ttf"))) {
            font = Font.createFont(Font.TRUETYPE_FONT, file);
        }
        for (String name : List.of(
                "WWMMWWMMWWMMWWMMWWMMWWMM",
                "Hôtel des Écluses",
                "Imprimerie Trois-Encres",
                "Maison Mémé & Mamma — Œuvres du Marché œcuménique …",
                "MMW MMW MMW MMW MMW MMW MMW MMW MMW MMW MMW MMW MMW MMW MMW MMW")) {
            for (int count = 1; count <= 12; count++) {
                for (SeatingPicture.Seat seat : seats(name, count)) {
                    assertThat(seat.lines()).as("%s among %d", name, count).allSatisfy(line -> assertThat(
                                    reach(font, seat, line))
                            .isLessThanOrEqualTo(220));
                }
            }
        }
    }

    /** How far a line goes from the middle of its table, as the typeface has it. */
    private static double reach(Font font, SeatingPicture.Seat seat, SeatingPicture.Line line) {
        double width = font.deriveFont(seat.small() ? 12.5f : 15f)
                .getStringBounds(line.text(), new FontRenderContext(null, true, true))
                .getWidth();
        return Math.abs(line.x() - 220) + (seat.anchor().equals("middle") ? width / 2 : width);
    }

    private static String read(SeatingPicture.Seat seat) {
        return seat.lines().stream()
                .map(line -> line.text() + (line.spaced() ? " " : ""))
                .collect(Collectors.joining());
    }

    @Test
    void noTwoNamesOnOneSideOfATableTouch() {
        String name = "Association des artisans et commerçants de la Haute Vallée de la Brume";
        for (int count = 2; count <= 14; count++) {
            List<SeatingPicture.Seat> seats = seats(name, count);
            for (String side : List.of("start", "end")) {
                List<SeatingPicture.Seat> there = seats.stream()
                        .filter(seat -> seat.anchor().equals(side))
                        .sorted(Comparator.comparingInt(SeatingPicture.Seat::y))
                        .toList();
                for (int i = 1; i < there.size(); i++) {
                    int above = there.get(i - 1).lines().getLast().y();
                    assertThat(there.get(i).lines().getFirst().y()).isGreaterThan(above + 8);
                }
            }
        }
    }

    private static List<String> beside(String name, int count) {
        return words(seat(name, count, 1));
    }

    private static List<String> words(SeatingPicture.Seat seat) {
        return seat.lines().stream().map(SeatingPicture.Line::text).toList();
    }

    private static SeatingPicture.Seat seat(String name, int count, int place) {
        return seats(name, count).get(place);
    }

    private static List<SeatingPicture.Seat> seats(String name, int count) {
        return SeatingPicture.of(new Seating(List.of(new Seating.Table(
                        "T",
                        IntStream.range(0, count)
                                .mapToObj(_ -> new Seating.Guest(name, null, false))
                                .toList()))))
                .tables()
                .getFirst()
                .seats();
    }

    @Test
    void aTargetWithoutAResultIsNotZero() {
        Target target = Target.of("2027", 10, null, null);
        assertThat(target.reached()).isNull();
        assertThat(target.along(target.planned())).isBetween(90.0, 100.0);
        assertThat(Target.of("2027", 10, 20L, null).along(BigDecimal.valueOf(10)))
                .isBetween(45.0, 50.0);
    }
}
