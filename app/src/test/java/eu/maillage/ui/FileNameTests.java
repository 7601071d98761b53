package eu.maillage.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.ContentDisposition;

class FileNameTests {

    @Test
    void nothingInANameIsTakenForAFolder() {
        assertThat(new FileName("Grilles OUI\u00a0/ NON – Bourse.pdf").text())
                .isEqualTo("Grilles OUI-NON – Bourse.pdf");
        assertThat(new FileName("a/b\\c.xlsx").text()).isEqualTo("a-b-c.xlsx");
    }

    @Test
    void theNameReachesTheBrowserWithItsAccents() {
        ContentDisposition kept = ContentDisposition.parse(new FileName("Émargement.pdf").kept());
        assertThat(kept.isAttachment()).isTrue();
        assertThat(kept.getFilename()).isEqualTo("Émargement.pdf");
        assertThat(ContentDisposition.parse(new FileName("plan.pdf").shown()).isInline())
                .isTrue();
    }
}
