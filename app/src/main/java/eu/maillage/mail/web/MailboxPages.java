package eu.maillage.mail.web;

import eu.maillage.mail.Attachment;
import eu.maillage.mail.LetterId;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Territories;
import eu.maillage.tenancy.TerritoryId;
import eu.maillage.ui.FileName;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The demonstration's mailbox: what every letter looks like to its reader. */
@Controller
@ConditionalOnBooleanProperty("maillage.demo")
@RequestMapping("/demo/mailbox")
class MailboxPages {

    private static final int SHOWN = 200;

    /** A letter may style itself and lead out of its frame by a click, and nothing else. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
            + "frame-ancestors 'self'; sandbox allow-popups allow-top-navigation-by-user-activation";

    private final MailboxQuery mailbox;
    private final Territories territories;

    MailboxPages(MailboxQuery mailbox, Territories territories) {
        this.mailbox = mailbox;
        this.territories = territories;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute(
                "view",
                new MailboxView(territories.all().stream()
                        .flatMap(territory -> mailbox.newest(Asker.application(territory.id()), SHOWN).stream()
                                .map(letter -> new MailboxView.Entry(territory, letter)))
                        .sorted(Comparator.comparing((MailboxView.Entry entry) ->
                                        entry.letter().writtenAt())
                                .reversed())
                        .limit(SHOWN)
                        .toList()));
        return "mail/web/mailbox";
    }

    @GetMapping("/{territory}/{id}")
    String letter(@PathVariable UUID territory, @PathVariable UUID id, Model model) {
        model.addAttribute("view", open(territory, id));
        return "mail/web/openedLetter";
    }

    @GetMapping("/{territory}/{id}/html")
    ResponseEntity<byte[]> html(@PathVariable UUID territory, @PathVariable UUID id) {
        String html = open(territory, id).html().replaceFirst("<head>", "<head><base target=\"_top\">");
        return ResponseEntity.ok()
                .header("Content-Security-Policy", POLICY)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(html.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/{territory}/{id}/files/{position}")
    ResponseEntity<byte[]> file(@PathVariable UUID territory, @PathVariable UUID id, @PathVariable int position) {
        Attachment file = mailbox.file(Asker.application(new TerritoryId(territory)), new LetterId(id), position);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, new FileName(file.name()).kept())
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .body(file.content());
    }

    private OpenedLetter open(UUID territory, UUID id) {
        return mailbox.open(Asker.application(new TerritoryId(territory)), new LetterId(id));
    }
}
