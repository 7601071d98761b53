package eu.maillage.events.domain;

import eu.maillage.accounts.LinkId;
import eu.maillage.directory.ConsentMeans;
import eu.maillage.directory.ContactFace;
import eu.maillage.directory.ContactId;
import eu.maillage.directory.Directory;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.Purpose;
import eu.maillage.events.Participant;
import eu.maillage.events.domain.OwnLinkStore.Holder;
import eu.maillage.events.domain.Participation.Part;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Asker.Kind;
import eu.maillage.tenancy.InTerritory;
import eu.maillage.tenancy.NotFound;
import eu.maillage.tenancy.Stale;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the person who came by an organisation's own link says about her details, on its page. */
@Component
@InTerritory
public class OwnConsents {

    private final OwnLinkStore links;
    private final Directory directory;
    private final Participation participation;

    OwnConsents(OwnLinkStore links, Directory directory, Participation participation) {
        this.links = links;
        this.directory = directory;
        this.participation = participation;
    }

    /**
     * For whom the link was made; one made for nobody in particular speaks for the organisation's only contact, or else
     * for those who come to what is announced.
     */
    public List<ContactFace> speakers(Asker asker, OrganisationId organisation) {
        EventAccess.requireVoice(asker, organisation);
        if (asker.coordinates()) {
            return List.of();
        }
        List<ContactFace> people = directory
                .organisation(asker, organisation)
                .map(OrganisationFace::contacts)
                .orElse(List.of());
        Optional<Holder> holder = asker.kind() == Kind.LINK
                ? links.holder(new LinkId(Objects.requireNonNull(asker.id())))
                : Optional.empty();
        return holder.map(held -> people.stream()
                        .filter(one -> one.id().equals(held.contact()))
                        .toList())
                .orElseGet(() -> people.size() == 1 ? people : coming(asker, organisation, people));
    }

    private List<ContactFace> coming(Asker asker, OrganisationId organisation, List<ContactFace> people) {
        return participation.of(asker, organisation).stream()
                .map(Part::participant)
                .filter(Participant::isCounted)
                .flatMap(participant -> participant.comes(people).stream())
                .distinct()
                .toList();
    }

    /**
     * A no is always heard; a yes where the page showed her the newest no, if there is one.
     *
     * @param refused when she said no, as the page showed it
     */
    public void say(
            Asker asker,
            OrganisationId organisation,
            ContactId speaker,
            Purpose purpose,
            boolean given,
            @Nullable Instant refused) {
        if (speakers(asker, organisation).stream().noneMatch(one -> one.id().equals(speaker))) {
            throw new NotFound("%s does not speak for herself in %s.".formatted(speaker, organisation));
        }
        Instant no = directory.refusals(asker, speaker).get(purpose);
        if (given && no != null && !no.equals(refused)) {
            throw new Stale("%s was refused at %s, after the page was shown.".formatted(purpose, no));
        }
        directory.consent(asker, speaker, purpose, given, ConsentMeans.OWN_PAGE);
    }
}
