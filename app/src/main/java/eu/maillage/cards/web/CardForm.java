package eu.maillage.cards.web;

import eu.maillage.cards.CardFace;
import eu.maillage.cards.CardKind;
import eu.maillage.cards.CardText;
import eu.maillage.cards.Category;
import eu.maillage.cards.Period;
import eu.maillage.directory.OrganisationId;
import eu.maillage.tenancy.NotFound;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** A card as it is typed. */
@SuppressWarnings("MultipleNullnessAnnotations") // null as it is typed, and refused so
public record CardForm(
        @NotNull @Nullable UUID organisation,
        @NotNull @Nullable CardKind kind,
        @Nullable Category category,

        @Size(max = 120, message = "cards.form.title-long") @Nullable
        String title,

        @Size(max = 2000) @Nullable String description,
        @Nullable Period period,

        @Pattern(regexp = CardForm.NUMBER, message = "cards.form.quantity-wrong")
        @Pattern(regexp = CardForm.STORABLE, message = "cards.form.quantity-large")
        @Nullable
        String quantity,

        @Size(max = 40) @Nullable String unit,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate availableFrom,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate availableUntil,

        @Size(max = 200) @Nullable String place,
        @Size(max = 400) @Nullable String conditions,
        @Nullable Integer version,
        @Nullable Boolean ready) {

    /** As people write numbers: «1 200», «2,5», «2.5»; a unit stands in its own field. */
    static final String NUMBER =
            "[\\s\\u00a0\\u202f]*(?:\\d[\\d\\s\\u00a0\\u202f]*+(?:[.,]\\d{1,3})?)?[\\s\\u00a0\\u202f]*";

    /** Eleven digits before the comma at most. */
    static final String STORABLE = "(?s)(?!(?:[\\s\\u00a0\\u202f]*\\d){12}).*";

    static CardForm of(CardFace card) {
        CardText text = card.text();
        return new CardForm(
                card.organisation().value(),
                text.kind(),
                text.category(),
                text.title(),
                text.description(),
                text.period(),
                text.quantity() == null ? null : text.quantity().toPlainString().replace('.', ','),
                text.unit(),
                text.availableFrom(),
                text.availableUntil(),
                text.place(),
                text.conditions(),
                card.version(),
                card.isReady());
    }

    static CardForm empty(OrganisationId organisation, CardKind kind) {
        return new CardForm(
                organisation.value(), kind, null, null, null, null, null, null, null, null, null, null, 0, true);
    }

    CardText toText() {
        return new CardText(
                Objects.requireNonNull(kind),
                category,
                title == null ? "" : title,
                description,
                period,
                number(),
                unit,
                availableFrom,
                availableUntil,
                place,
                conditions);
    }

    OrganisationId owner() {
        if (organisation == null) {
            throw new NotFound("A card of no organisation.");
        }
        return new OrganisationId(organisation);
    }

    boolean isReady() {
        return Boolean.TRUE.equals(ready);
    }

    /** Whether nothing was typed, whatever was chosen. */
    boolean isBlank() {
        return Stream.of(title, description, quantity, unit, place, conditions)
                        .allMatch(text -> text == null || text.isBlank())
                && availableFrom == null
                && availableUntil == null;
    }

    int seen() {
        return version == null ? 0 : version;
    }

    /** Nothing for an empty field, and for a zero: a card without quantity says none. */
    private @Nullable BigDecimal number() {
        String digits = quantity == null
                ? ""
                : quantity.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.');
        if (digits.isEmpty()) {
            return null;
        }
        BigDecimal number = new BigDecimal(digits);
        return number.signum() == 0 ? null : number;
    }
}
