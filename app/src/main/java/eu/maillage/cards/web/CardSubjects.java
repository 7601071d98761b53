package eu.maillage.cards.web;

import eu.maillage.accounts.AuditSubject;
import eu.maillage.accounts.AuditSubjects;
import eu.maillage.cards.CardId;
import eu.maillage.cards.Cards;
import eu.maillage.cards.domain.CardImports;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Scope;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Cards by their titles of today and imports of cards by their files, for the audit log. */
@Component
class CardSubjects implements AuditSubjects {

    private final Cards cards;
    private final CardImports imports;

    CardSubjects(Cards cards, CardImports imports) {
        this.cards = cards;
        this.imports = imports;
    }

    @Override
    public Map<Scope, AuditSubject> named(Asker asker, Collection<Scope> scopes) {
        Map<Scope, AuditSubject> named = new HashMap<>();
        cards.cards(asker, ids(scopes, "card").stream().map(CardId::new).toList())
                .forEach(card -> named.put(
                        new Scope("card", card.id().value()),
                        new AuditSubject(card.text().title(), "/cards/" + card.id())));
        ids(scopes, "import").forEach(id -> imports.known(asker, id)
                .ifPresent(file ->
                        named.put(new Scope("import", id), new AuditSubject(file.fileName(), "/cards/import/" + id))));
        return named;
    }

    private static List<UUID> ids(Collection<Scope> scopes, String kind) {
        return scopes.stream()
                .filter(scope -> scope.kind().equals(kind))
                .map(Scope::id)
                .toList();
    }
}
