package eu.maillage.exchanges.domain.after;

import eu.maillage.cards.CardFacts;
import eu.maillage.directory.ContactFace;
import eu.maillage.events.BroughtCard;
import eu.maillage.spreadsheets.Column;
import eu.maillage.spreadsheets.Value;
import eu.maillage.ui.Wording;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns that several sheets share, as few as a printed page takes: what a card says, and how to reach somebody. */
record CardColumns(Wording words) {

    List<Column> ofCard(String title) {
        return List.of(
                Column.of(words.t("exchanges.after.column.number"), 7),
                Column.of(title, 26).wrapping(),
                Column.of(words.t("exchanges.after.column.description"), 44).wrapping());
    }

    List<Value> card(BroughtCard card) {
        CardFacts facts = CardFacts.of(card.text(), words);
        return List.of(
                Value.of(card.number().toString()),
                Value.of(card.title()),
                lines(card.text().description(), String.join(" · ", facts.inShort()), facts.conditions()));
    }

    List<Column> ofPerson(String organisation) {
        return List.of(
                Column.of(organisation, 28).wrapping(),
                Column.of(words.t("exchanges.after.column.contact"), 25).wrapping(),
                Column.of(words.t("exchanges.after.column.email"), 30),
                Column.of(words.t("exchanges.after.column.phone"), 15));
    }

    /** As other organisations may know her: the row stays without her agreement, and says whom to ask. */
    List<Value> shared(Party party) {
        return party.shared()
                .map(person -> person(party, person))
                .orElseGet(() -> List.of(
                        Value.of(party.name()),
                        Value.of(words.t("exchanges.after.file.ask")),
                        Value.BLANK,
                        Value.BLANK));
    }

    /** As the organiser knows her. */
    List<Value> known(Party party) {
        return Optional.ofNullable(party.contact())
                .map(person -> person(party, person))
                .orElseGet(() -> List.of(Value.of(party.name()), Value.BLANK, Value.BLANK, Value.BLANK));
    }

    private static List<Value> person(Party party, ContactFace person) {
        return List.of(
                Value.of(party.name()),
                lines(person.name(), person.role()),
                person.email() == null ? Value.BLANK : new Value.Mail(person.email()),
                person.phone() == null ? Value.BLANK : new Value.Phone(person.phone()));
    }

    /** One below the other, those that say anything. */
    private static Value lines(@Nullable String... texts) {
        return Value.of(
                Stream.of(texts).filter(text -> text != null && !text.isBlank()).collect(Collectors.joining("\n")));
    }
}
