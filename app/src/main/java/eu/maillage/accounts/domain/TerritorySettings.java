package eu.maillage.accounts.domain;

import eu.maillage.accounts.AuditLog;
import eu.maillage.documents.Picture;
import eu.maillage.documents.PictureReading;
import eu.maillage.documents.Pictures;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import eu.maillage.tenancy.Logos;
import eu.maillage.tenancy.NotFound;
import eu.maillage.tenancy.Scope;
import eu.maillage.tenancy.Territories;
import eu.maillage.tenancy.Territory;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** What a coordinator changes of how her territory shows itself: its name, its zone, its language, its logo. */
@Component
@InTerritory
public class TerritorySettings {

    /** Twice the place that a page gives it, for fine screens and for paper. */
    static final int WIDEST = 480;

    static final int HIGHEST = 160;

    private final Territories territories;
    private final Logos logos;
    private final AuditLog log;

    TerritorySettings(Territories territories, Logos logos, AuditLog log) {
        this.territories = territories;
        this.logos = logos;
        this.log = log;
    }

    public Territory find(Asker asker) {
        asker.requireCoordinator();
        return territories.find(asker.territory()).orElseThrow(() -> new NotFound("No territory " + asker.territory()));
    }

    /**
     * Changes all but the logo.
     *
     * @param seen the version that she changed; another one meanwhile is {@link eu.maillage.tenancy.Stale}
     */
    public void change(Asker asker, String name, ZoneId zone, String language, int seen) {
        territories.change(asker, name.strip(), zone, language, seen);
        log.record(asker, "accounts.audit.territoryChanged", Scope.of(asker.territory()));
    }

    /** Shows the picture as the logo from now on, if the file is one. */
    public PictureReading show(Asker asker, String fileName, byte[] sent) {
        asker.requireCoordinator();
        PictureReading reading = Pictures.read(fileName, sent, WIDEST, HIGHEST);
        if (reading instanceof Picture picture) {
            logos.put(asker, picture.png(), picture.width(), picture.height());
            log.record(asker, "accounts.audit.logoChanged", Scope.of(asker.territory()));
        }
        return reading;
    }

    public void removeLogo(Asker asker) {
        logos.remove(asker);
        log.record(asker, "accounts.audit.logoRemoved", Scope.of(asker.territory()));
    }
}
