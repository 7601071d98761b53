package eu.maillage.mail.web;

import eu.maillage.mail.AskersAddress;
import eu.maillage.mail.Correspondent;
import eu.maillage.mail.Letter;
import eu.maillage.mail.LetterTemplates;
import eu.maillage.mail.Letterhead;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.NotFound;
import eu.maillage.tenancy.Territories;
import eu.maillage.tenancy.Territory;
import eu.maillage.ui.Messages;
import eu.maillage.ui.Wording;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Fills the templates of letters, outside any request. */
@Component
class TemplatedLetters implements LetterTemplates {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "eu.maillage");
    private final Messages messages;
    private final Territories territories;
    private final ObjectProvider<AskersAddress> addresses;

    TemplatedLetters(Messages messages, Territories territories, ObjectProvider<AskersAddress> addresses) {
        this.messages = messages;
        this.territories = territories;
        this.addresses = addresses;
    }

    @Override
    public Letter write(
            Asker asker,
            Correspondent to,
            String language,
            String template,
            Object view,
            String subjectKey,
            @Nullable Object... subjectArguments) {
        Territory territory = territories
                .find(asker.territory())
                .orElseThrow(() -> new NotFound("No territory %s.".formatted(asker.territory())));
        Wording wording = messages.in(language, territory.zone());
        String subject = wording.t(subjectKey, subjectArguments);
        StringOutput html = new StringOutput();
        Letterhead head = new Letterhead(wording, territory.name(), to.name(), subject);
        engine.render(template + ".jte", Map.of("head", head, "view", view), html);
        Letter letter =
                Letter.to(to, wording.language().tag(), subject, html.toString(), PlainText.of(html.toString()));
        return addresses.stream()
                .flatMap(known -> known.answeredBy(asker).stream())
                .findFirst()
                .map(letter::withAnswersTo)
                .orElse(letter);
    }
}
