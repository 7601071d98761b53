package eu.maillage.events.web;

import eu.maillage.directory.ContactFace;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.events.EventId;
import eu.maillage.events.domain.OpenOwnLinks.OpenLink;
import eu.maillage.events.domain.OwnLinks.OwnLink;
import eu.maillage.ui.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The link of an organisation: a new one, shown this once, or the ways to hand one over.
 *
 * @param event from which one came here
 * @param open those that open its page now, a new one too
 */
public record OrganisationLinkView(
        OrganisationFace organisation,
        @Nullable EventId event,
        @Nullable OwnLink link,
        List<OpenLink> open) {

    public String back() {
        return event == null ? "/organisations/" + organisation.id() : "/events/" + event + "/participants";
    }

    public String address() {
        return "/organisations/" + organisation.id() + "/link";
    }

    /** The people who can be written to. */
    public List<ContactFace> readers() {
        return organisation.contacts().stream()
                .filter(contact -> contact.email() != null)
                .toList();
    }

    /** For whom a link was made or written, and when. */
    public static String origin(Page page, OpenLink link) {
        String when = page.dateTime(link.since());
        boolean written = link.letter() != null;
        return link.holder() == null
                ? page.t(written ? "events.link.open-written" : "events.link.open-made", when)
                : page.t(written ? "events.link.open-written-to" : "events.link.open-made-for", link.holder(), when);
    }

    /** A letter of her own mail program, with the link in it. */
    public String mail(Page page, ContactFace contact, OwnLink made) {
        String subject = page.t("events.link.mail-subject", organisation.name());
        String body = page.t("events.link.mail-body", made.address());
        return "mailto:%s?subject=%s&body=%s".formatted(contact.email(), encoded(subject), encoded(body));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
