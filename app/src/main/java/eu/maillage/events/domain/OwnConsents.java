package eu.maillage.events.domain;

import eu.maillage.accounts.LinkId;
import eu.maillage.directory.ConsentMeans;
import eu.maillage.directory.ContactFace;
import eu.maillage.directory.Directory;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.Purpose;
import eu.maillage.events.domain.OwnLinkStore.Holder;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Asker.Kind;
import eu.maillage.tenancy.InTerritory;
import eu.maillage.tenancy.NotFound;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the person who came by an organisation's own link says about her details, on its page. */
@Component
@InTerritory
public class OwnConsents {

    private final OwnLinkStore links;
    private final Directory directory;

    OwnConsents(OwnLinkStore links, Directory directory) {
        this.links = links;
        this.directory = directory;
    }

    /** For whom the link was made; one made for nobody in particular speaks for the organisation's only contact. */
    public Optional<ContactFace> speaker(Asker asker, OrganisationId organisation) {
        EventAccess.requireVoice(asker, organisation);
        if (asker.coordinates()) {
            return Optional.empty();
        }
        List<ContactFace> people = directory
                .organisation(asker, organisation)
                .map(OrganisationFace::contacts)
                .orElse(List.of());
        Optional<Holder> holder = asker.kind() == Kind.LINK
                ? links.holder(new LinkId(Objects.requireNonNull(asker.id())))
                : Optional.empty();
        return holder.isPresent()
                ? people.stream()
                        .filter(one -> one.id().equals(holder.get().contact()))
                        .findFirst()
                : people.stream().filter(_ -> people.size() == 1).findFirst();
    }

    public void say(Asker asker, OrganisationId organisation, Purpose purpose, boolean given) {
        ContactFace speaker = speaker(asker, organisation)
                .orElseThrow(() -> new NotFound("Nobody speaks for herself in %s.".formatted(organisation)));
        directory.consent(asker, speaker.id(), purpose, given, ConsentMeans.OWN_PAGE);
    }
}
