package eu.maillage.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
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
    void aLongNameTakesAsManyLinesAsItNeedsUpToThree() {
        assertThat(SeatingPicture.wrap("Passerelle")).isEqualTo(List.of("Passerelle"));
        assertThat(SeatingPicture.wrap("Menuiserie Delacroix et fils"))
                .isEqualTo(List.of("Menuiserie", "Delacroix et fils"));
        assertThat(SeatingPicture.wrap("Espaces verts Sauge et Compagnie"))
                .isEqualTo(List.of("Espaces verts", "Sauge et", "Compagnie"));
        assertThat(SeatingPicture.wrap("Communauté d’agglomération du Val de Brume et du Lac"))
                .isEqualTo(List.of("Communauté", "d’agglomération", "du Val de Brume…"));
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
