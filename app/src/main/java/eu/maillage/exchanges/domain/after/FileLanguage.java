package eu.maillage.exchanges.domain.after;

import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.NotFound;
import eu.maillage.tenancy.Territories;
import eu.maillage.tenancy.Territory;
import eu.maillage.ui.Messages;
import eu.maillage.ui.Wording;
import org.springframework.stereotype.Component;

/** What the organisations' files and letters are written in: the language that their territory speaks first. */
@Component
public class FileLanguage {

    private final Territories territories;
    private final Messages messages;

    FileLanguage(Territories territories, Messages messages) {
        this.territories = territories;
        this.messages = messages;
    }

    public Wording of(Asker asker) {
        Territory territory = territories
                .find(asker.territory())
                .orElseThrow(() -> new NotFound("No territory %s.".formatted(asker.territory())));
        return messages.in(territory.language(), territory.zone());
    }
}
