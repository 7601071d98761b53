package eu.maillage.events.domain;

import eu.maillage.accounts.CapabilityLink;
import eu.maillage.accounts.CapabilityLinks;
import eu.maillage.accounts.LinkId;
import eu.maillage.directory.ContactFace;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.OrganisationId;
import eu.maillage.events.domain.OwnLinkStore.Holder;
import eu.maillage.mail.LetterFate;
import eu.maillage.mail.Outbox;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import eu.maillage.tenancy.NotFound;
import eu.maillage.tenancy.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The links of organisations that still open their pages: which they are, and their withdrawal. */
@Component
@InTerritory
public class OpenOwnLinks {

    private final CapabilityLinks links;
    private final OwnLinkStore holders;
    private final Outbox outbox;

    OpenOwnLinks(CapabilityLinks links, OwnLinkStore holders, Outbox outbox) {
        this.links = links;
        this.holders = holders;
        this.outbox = outbox;
    }

    /**
     * A link that opens an organisation's page; its secret is told to nobody.
     *
     * @param holder the name of whom it was made for; absent where it was made for nobody in particular
     * @param letter what became of the letter that carries it to her; absent where it was handed over
     */
    public record OpenLink(
            LinkId id, @Nullable String holder, @Nullable LetterFate letter, Instant since, Instant until) {}

    static Scope scope(OrganisationId organisation) {
        return new Scope("organisation", organisation.value());
    }

    /** The key of the letter that carries a link. */
    static String letter(LinkId link) {
        return "own-link:%s".formatted(link);
    }

    /** The newest first. */
    public List<OpenLink> of(Asker asker, OrganisationFace organisation) {
        List<CapabilityLink> open = links.of(asker, scope(organisation.id())).stream()
                .filter(CapabilityLink::active)
                .toList();
        Map<String, LetterFate> fates =
                outbox.fates(asker, open.stream().map(link -> letter(link.id())).toList());
        return open.stream().map(link -> open(link, organisation, fates)).toList();
    }

    private OpenLink open(CapabilityLink link, OrganisationFace organisation, Map<String, LetterFate> fates) {
        Optional<Holder> holder = holders.holder(link.id());
        String name = organisation.contacts().stream()
                .filter(one -> holder.stream().anyMatch(held -> one.id().equals(held.contact())))
                .map(ContactFace::name)
                .findFirst()
                .orElse(null);
        return new OpenLink(link.id(), name, fates.get(letter(link.id())), link.createdAt(), link.expiresAt());
    }

    /**
     * Makes one worthless at once, wherever it is open; a letter that still waits to carry it does not leave.
     *
     * @return whether there was such a letter
     */
    public boolean withdraw(Asker asker, OrganisationId organisation, LinkId link) {
        if (links.of(asker, scope(organisation)).stream()
                .noneMatch(one -> one.id().equals(link))) {
            throw new NotFound("No link %s of organisation %s.".formatted(link, organisation));
        }
        links.revoke(asker, link);
        return outbox.withdraw(asker, letter(link)) > 0;
    }

    /** Withdraws those that were made for somebody who is erased. */
    void withdrawThoseOfTheErased(Asker asker) {
        asker.requireApplication();
        holders.takeThoseOfTheErased().forEach(link -> links.revoke(asker, link));
    }
}
