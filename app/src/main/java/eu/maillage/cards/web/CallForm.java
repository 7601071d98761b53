package eu.maillage.cards.web;

import eu.maillage.cards.CardId;
import eu.maillage.cards.CardKind;
import eu.maillage.cards.CardText;
import eu.maillage.cards.Category;
import eu.maillage.cards.domain.WriteCard;
import eu.maillage.directory.OrganisationId;
import eu.maillage.tenancy.Ids;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
