package eu.maillage.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTests {

    private static final Correspondent ANA = new Correspondent("Ana", "ana@example.org");

    @ParameterizedTest
    @ValueSource(strings = {"ana@example.org", "a.b+c@sub.example.org", "o'neil@example.fr", "ana@mairie-été.example"})
    void anAddressIsTaken(String address) {
        assertThat(Correspondent.isAddress(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ana",
                "ana@",
                "@example.org",
                "ana@example.org\r\nBcc: eve@example.org",
                "ana@example.org, eve@example.org",
                "Ana <ana@example.org>",
                "a b@example.org",
                "ana@-example.org",
                "ana@example..org"
            })
    void whatIsNoSingleAddressIsRefused(String address) {
        assertThat(Correspondent.isAddress(address)).isFalse();
        assertThatThrownBy(() -> new Correspondent("Ana", address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe");
    }

    @Test
    void aSubjectOrANameIsOneLine() {
        Letter letter = Letter.to(
                new Correspondent("Ana\r\nBcc: eve@example.org", "ana@example.org"),
                "fr",
                "Bonjour\r\nBcc: eve@example.org",
                "<p>Texte</p>",
                "Texte");

        assertThat(letter.subject()).isEqualTo("Bonjour Bcc: eve@example.org");
        assertThat(letter.to().name()).isEqualTo("Ana Bcc: eve@example.org");
    }

    @Test
    void anAttachmentHasAPlainName() {
        assertThat(new Attachment("../a\nb.pdf", "application/pdf", new byte[0]).name())
                .isEqualTo("..-a b.pdf");
        assertThatThrownBy(() -> new Attachment("a.pdf", "application/pdf\r\nX: y", new byte[0]))
                .hasMessageContaining("Maybe");
    }

    @Test
    void aLetterWithoutTextIsRefused() {
        assertThatThrownBy(() -> Letter.to(ANA, "fr", "Bonjour", " ", "x")).hasMessageContaining("Maybe");
        assertThatThrownBy(() -> Letter.to(ANA, "fr", "\n", "<p>x</p>", "x")).hasMessageContaining("Maybe");
    }

    @Test
    void neitherAddressNorTextIsToldToALog() {
        Letter letter = Letter.to(ANA, "fr", "Secret", "<p>Secret</p>", "Secret");

        assertThat(letter.toString() + ANA).doesNotContain("Secret", "ana@", "Ana");
    }
}
