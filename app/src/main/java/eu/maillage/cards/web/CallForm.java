package eu.maillage.cards.web;

import eu.maillage.cards.CardId;
import eu.maillage.cards.CardKind;
import eu.maillage.cards.CardText;
import eu.maillage.cards.Category;
import eu.maillage.cards.domain.CardTitles;
import eu.maillage.cards.domain.WriteCard;
import eu.maillage.directory.OrganisationId;
import eu.maillage.tenancy.Ids;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What a coordinator notes while she has an organisation on the phone: a few offers, a few needs, one line each. */
public record CallForm(
        @Valid @Nullable List<Line> offers, @Valid @Nullable List<Line> needs) {

    /** One card in one line; its id is made with the page, so that sending it twice makes one card. */
    public record Line(
            @Nullable UUID id,

            @Size(max = 120, message = "cards.form.title-long") @Nullable
            String title,

            @Nullable Category category,
            @Size(max = 2000) @Nullable String description) {

        private boolean isFilled() {
            return title != null && !title.isBlank();
        }

        private WriteCard toCard(OrganisationId organisation, CardKind kind) {
            CardText text = new CardText(
                    kind, category, title == null ? "" : title, description, null, null, null, null, null, null, null);
            return new WriteCard(new CardId(id == null ? Ids.next() : id), organisation, text, true, 0);
        }
    }

    static CallForm of(int offers, int needs) {
        return new CallForm(empty(offers), empty(needs));
    }

    private static List<Line> empty(int lines) {
        return Stream.generate(() -> new Line(Ids.next(), null, null, null))
                .limit(lines)
                .toList();
    }

    /** The lines that were filled; those left empty are no cards. */
    List<WriteCard> cards(OrganisationId organisation) {
        return Stream.concat(
                        lines(offers).map(line -> line.toCard(organisation, CardKind.OFFER)),
                        lines(needs).map(line -> line.toCard(organisation, CardKind.NEED)))
                .toList();
    }

    /** Says whether an organisation has a card of this title already. */
    interface Twins {
        boolean has(CardId card, CardKind kind, String title);
    }

    /** Refuses each line whose title is that of a card that is there, or of a line above it. */
    void rejectTwins(Errors errors, Twins known) {
        reject("offers", CardKind.OFFER, offers, errors, known);
        reject("needs", CardKind.NEED, needs, errors, known);
    }

    private static void reject(String list, CardKind kind, @Nullable List<Line> lines, Errors errors, Twins known) {
        Set<String> above = new HashSet<>();
        for (int i = 0; lines != null && i < lines.size(); i++) {
            Line line = lines.get(i);
            if (!line.isFilled()) {
                continue;
            }
            String title = Objects.requireNonNull(line.title());
            boolean twice = !above.add(CardTitles.folded(title));
            if (twice || known.has(new CardId(line.id() == null ? Ids.next() : line.id()), kind, title)) {
                errors.rejectValue(
                        "%s[%d].title".formatted(list, i),
                        "Twin",
                        twice ? "cards.call.title-twice" : "cards.call.title-twin");
            }
        }
    }

    private static Stream<Line> lines(@Nullable List<Line> lines) {
        return lines == null ? Stream.of() : lines.stream().filter(Line::isFilled);
    }

    public int offerLines() {
        return offers == null ? 0 : offers.size();
    }

    public int needLines() {
        return needs == null ? 0 : needs.size();
    }
}
