package eu.maillage.accounts.domain;

import eu.maillage.accounts.AuditLog;
import eu.maillage.accounts.CapabilityLink;
import eu.maillage.accounts.CapabilityLinks;
import eu.maillage.accounts.IssuedLink;
import eu.maillage.accounts.LinkId;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Ids;
import eu.maillage.tenancy.InTerritory;
import eu.maillage.tenancy.NotFound;
import eu.maillage.tenancy.PublicAddress;
import eu.maillage.tenancy.Role;
import eu.maillage.tenancy.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
@InTerritory
class Links implements CapabilityLinks {

    private final LinkStore links;
    private final LocatorStore locators;
    private final AuditLog log;
    private final PublicAddress address;
    private final Clock clock;

    Links(LinkStore links, LocatorStore locators, AuditLog log, PublicAddress address, Clock clock) {
        this.links = links;
        this.locators = locators;
        this.log = log;
        this.address = address;
        this.clock = clock;
    }

    @Override
    public IssuedLink issue(Asker asker, Role role, Scope scope, String label, Duration lifetime) {
        return issue(asker, role, scope, null, label, lifetime);
    }

    @Override
    public IssuedLink issue(
            Asker asker, Role role, Scope scope, @Nullable Integer place, String label, Duration lifetime) {
        asker.requireCoordinator();
        Secret secret = Secret.make();
        LinkId id = new LinkId(Ids.next());
        Instant now = clock.instant();
        links.add(
                new CapabilityLink(id, role, scope, place, label, now, now.plus(lifetime), CapabilityLink.State.ACTIVE),
                secret.hash());
        locators.add(secret.hash(), asker.territory());
        log.record(asker, "accounts.audit.linkIssued", scope);
        return new IssuedLink(id, address.of("/enter/" + secret.text()));
    }

    @Override
    public List<CapabilityLink> of(Asker asker, Scope scope) {
        asker.requireCoordinator();
        return links.of(scope, clock.instant());
    }

    @Override
    public void revoke(Asker asker, LinkId link) {
        asker.requireCoordinator();
        Scope scope = links.revoke(link, clock.instant()).orElseThrow(() -> new NotFound("No link " + link));
        log.record(asker, "accounts.audit.linkRevoked", scope);
    }
}
