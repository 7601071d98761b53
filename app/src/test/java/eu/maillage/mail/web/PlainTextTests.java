package eu.maillage.mail.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTests {

    @Test
    void paragraphsAndListsKeepTheirLines() {
        assertThat(PlainText.of("<h1>Bonjour</h1>\n<p>Une  ligne<br>une autre</p><ul><li>un</li>\n<li>deux</li></ul>"))
                .isEqualTo("Bonjour\n\nUne ligne\nune autre\n\n- un\n- deux");
    }

    @Test
    void theAddressBehindALinkStandsOnItsOwnLine() {
        assertThat(PlainText.of("<p><a href=\"https://example.org/a?b=1&amp;c=2\">Ouvrir</a></p><p>Fin.</p>"))
                .isEqualTo("Ouvrir\nhttps://example.org/a?b=1&c=2\n\nFin.");
    }

    @Test
    void aLinkThatShowsItsAddressIsNotRepeated() {
        assertThat(PlainText.of("<p><a href=\"mailto:ana@example.org\">ana@example.org</a></p>"))
                .isEqualTo("ana@example.org");
    }

    @Test
    void theHeadIsNotRead() {
        assertThat(PlainText.of("<head><title>Titre</title></head><body>Texte &amp; plus</body>"))
                .isEqualTo("Texte & plus");
    }
}
