package eu.maillage.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TemplateWordsTests {

    @Test
    void wordsBetweenTagsAreFoundAlsoInContentBlocks() {
        assertThat(words("<p>Bonjour</p>")).isEqualTo("Bonjour");
        assertThat(words("@template.ui.shell(page = page, title = \"x\", content = @`<p>Bonjour ${view.name()}</p>`)"))
                .isEqualTo("Bonjour");
    }

    @Test
    void codeMarkupAndMessagesAreNotWords() {
        assertThat(words("""
                        @import gg.jte.Content
                        @param String title
                        !{var x = "{";}
                        @if(x.equals(")"))
                        <p class="lead ${x.isEmpty() ? "a>b" : "c"}">${page.t("a.b")} · 12 &nbsp;</p>
                        @elseif(true)
                        @else
                        @template.ui.form(page = page, content = @`@template.ui.text(page = page, label = page.t("k"))`)
                        @endif
                        """)).isEmpty();
    }

    @Test
    void whatAnAttributeSaysAloudIsAWord() {
        assertThat(words("<img alt=\"Logo\" class=\"wide\">")).isEqualTo("Logo");
    }

    private static String words(String text) {
        return new Template("a/web/b.jte", text).literalWords();
    }
}
