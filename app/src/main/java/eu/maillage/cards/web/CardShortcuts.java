package eu.maillage.cards.web;

import eu.maillage.cards.Cards;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.OrganisationShortcuts;
import eu.maillage.tenancy.Asker;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads from an organisation's page to its cards. */
@Component
@Order(10)
class CardShortcuts implements OrganisationShortcuts {

    private final Cards cards;

    CardShortcuts(Cards cards) {
        this.cards = cards;
    }

    @Override
    public List<Shortcut> of(Asker asker, OrganisationId organisation) {
        int written = cards.of(asker, organisation).size();
        return List.of(
                new Shortcut("/cards/of/" + organisation, "cards", "cards.shortcut.cards", List.of(written)),
                new Shortcut("/cards/call/" + organisation, "phone", "cards.shortcut.call", List.of()));
    }
}
