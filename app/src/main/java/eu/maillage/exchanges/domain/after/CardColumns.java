package eu.maillage.exchanges.domain.after;

import eu.maillage.cards.CardFacts;
import eu.maillage.directory.ContactFace;
import eu.maillage.events.BroughtCard;
import eu.maillage.spreadsheets.Column;
import eu.maillage.spreadsheets.Value;
import eu.maillage.ui.Wording;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns that several sheets share: what a card says, and how to reach somebody. */
record CardColumns(Wording words) {

    List<Column> ofCard(String title) {
        return List.of(
                Column.of(words.t("exchanges.after.column.number"), 8),
                Column.of(title, 34).wrapping(),
                Column.of(words.t("exchanges.after.column.description"), 44).wrapping(),
                Column.of(words.t("exchanges.after.column.category"), 24),
                Column.of(words.t("exchanges.after.column.quantity"), 20).wrapping(),
                Column.of(words.t("exchanges.after.column.dates"), 16).wrapping(),
                Column.of(words.t("exchanges.after.column.place"), 16).wrapping(),
                Column.of(words.t("exchanges.after.column.conditions"), 22).wrapping());
    }

    List<Value> card(BroughtCard card) {
        CardFacts facts = CardFacts.of(card.text(), words);
        return List.of(
                Value.of(card.number().toString()),
                Value.of(card.title()),
                text(card.text().description()),
                Value.of(facts.category()),
                Value.of(facts.quantity()),
                Value.of(facts.dates()),
                Value.of(facts.place()),
                Value.of(facts.conditions()));
    }

    List<Column> ofPerson(String organisation) {
        return List.of(
                Column.of(organisation, 28).wrapping(),
                Column.of(words.t("exchanges.after.column.contact"), 22).wrapping(),
                Column.of(words.t("exchanges.after.column.role"), 20).wrapping(),
                Column.of(words.t("exchanges.after.column.email"), 32),
                Column.of(words.t("exchanges.after.column.phone"), 18));
    }

    /** As other organisations may know her: the row stays without her agreement, and says whom to ask. */
    List<Value> shared(Party party) {
        return party.shared()
                .map(person -> person(party, person))
                .orElseGet(() -> List.of(
                        Value.of(party.name()),
                        Value.of(words.t("exchanges.after.file.ask")),
                        Value.BLANK,
                        Value.BLANK,
                        Value.BLANK));
    }

    /** As the organiser knows her. */
    List<Value> known(Party party) {
        return Optional.ofNullable(party.contact())
                .map(person -> person(party, person))
                .orElseGet(() -> List.of(Value.of(party.name()), Value.BLANK, Value.BLANK, Value.BLANK, Value.BLANK));
    }

    private static List<Value> person(Party party, ContactFace person) {
        return List.of(
                Value.of(party.name()),
                Value.of(person.name()),
                text(person.role()),
                person.email() == null ? Value.BLANK : new Value.Mail(person.email()),
                person.phone() == null ? Value.BLANK : new Value.Phone(person.phone()));
    }

    private static Value text(@Nullable String text) {
        return text == null ? Value.BLANK : Value.of(text);
    }
}
