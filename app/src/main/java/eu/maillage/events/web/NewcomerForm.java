package eu.maillage.events.web;

import eu.maillage.directory.NewContact;
import eu.maillage.directory.NewOrganisation;
import eu.maillage.directory.OrganisationKind;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An organisation that came, and that the directory does not know yet. */
@SuppressWarnings("MultipleNullnessAnnotations") // null as it is typed, and refused so
public record NewcomerForm(
        @NotBlank(message = "events.newcomer.name-missing") @Size(max = 200) @Nullable
        String name,

        @NotNull @Nullable OrganisationKind kind,
        @Size(max = 120) @Nullable String person,
        @Email @Size(max = 200) @Nullable String email,
        @Size(max = 40) @Nullable String phone) {

    static final NewcomerForm EMPTY = new NewcomerForm(null, OrganisationKind.COMPANY, null, null, null);

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
