package eu.maillage.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** That no barrier is found on any page means something only where one would be. */
class BarriersJourney {

    @Test
    void aBarrierOnAPageIsFoundAndNoneWhereThereIsNone() throws Exception {
        try (Browsing browsing = new Browsing();
                Visitor visitor = Visitor.atADesk(UnaryOperator.identity(), browsing.browser(), "fr-FR")) {
            visitor.page().setContent(page("<img src='data:,'> <p style='color: #aaa'>Trop pâle</p> <input name='a'>"));
            List<String> found = visitor.barriers(true);
            assertThat(found).anySatisfy(one -> assertThat(one).contains(": image-alt: ", "<img"));
            assertThat(found).anySatisfy(one -> assertThat(one).contains(": color-contrast: ", "Trop pâle"));
            assertThat(found).anySatisfy(one -> assertThat(one).contains(": label: ", "<input"));

            visitor.page().setContent(page("<p>Lisible</p>"));
            assertThat(visitor.barriers(true)).isEmpty();
        }
    }

    private static String page(String main) {
        return """
                <!doctype html>
                <html lang="fr"><head><title>Essai</title></head>
                <body style="background: #fff; color: #000"><main><h1>Essai</h1>%s</main></body></html>
                """.formatted(main);
    }
}
