package eu.maillage.events.web;

import eu.maillage.directory.ConsentMeans;
import eu.maillage.directory.Email;
import eu.maillage.directory.NewContact;
import eu.maillage.directory.NewOrganisation;
import eu.maillage.directory.OrganisationKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * An organisation that came, and that the directory does not know yet.
 *
 * @param anyway whether likely duplicates were seen and found to be others
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as it is typed, and refused so
public record NewcomerForm(
        @NotBlank(message = "events.newcomer.name-missing") @Size(max = 200) @Nullable
        String name,

        @NotNull @Nullable OrganisationKind kind,
        @Size(max = 120) @Nullable String person,
        @Size(max = 200) @Nullable String email,
        @Size(max = 40) @Nullable String phone,
        @Nullable Boolean shares,
        @Nullable ConsentMeans means,
        @Nullable Boolean anyway) {

    static final NewcomerForm EMPTY =
            new NewcomerForm(null, OrganisationKind.COMPANY, null, null, null, false, ConsentMeans.IN_PERSON, false);

    /** How a coordinator hears of a consent. */
    static final List<ConsentMeans> HEARD =
            List.of(ConsentMeans.IN_PERSON, ConsentMeans.PAPER, ConsentMeans.PHONE, ConsentMeans.EMAIL);

    void check(BindingResult errors) {
        if (!orEmpty(email).isEmpty() && Email.read(orEmpty(email)).isEmpty()) {
            errors.rejectValue("email", "ui.error.email");
        }
        if (agrees() && contact().isEmpty()) {
            errors.rejectValue("person", "events.newcomer.nobody-shares");
        }
    }

    boolean isMeant() {
        return Boolean.TRUE.equals(anyway);
    }

    private boolean agrees() {
        return Boolean.TRUE.equals(shares);
    }

    /** How she agreed that her details are passed on; nothing where she did not. */
    Optional<ConsentMeans> sharing() {
        return agrees()
                ? Optional.of(means != null && HEARD.contains(means) ? means : ConsentMeans.IN_PERSON)
                : Optional.empty();
    }

    NewOrganisation organisation() {
        return NewOrganisation.named(Objects.requireNonNull(name).strip(), Objects.requireNonNull(kind));
    }

    Optional<NewContact> contact() {
        String called = orEmpty(person).isEmpty() ? orEmpty(email) : orEmpty(person);
        return called.isEmpty()
                ? Optional.empty()
                : Optional.of(new NewContact(called, null, blankAsNull(email), blankAsNull(phone)));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return orEmpty(text).isEmpty() ? null : orEmpty(text);
    }
}
