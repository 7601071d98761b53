package eu.maillage.events.web;

import eu.maillage.directory.Email;
import eu.maillage.directory.NewContact;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Somebody who comes for an organisation and whom the directory does not know yet, as it names her on its own page. */
@SuppressWarnings("MultipleNullnessAnnotations") // null as it is typed, and refused so
public record PersonForm(
        @NotBlank(message = "events.coming.name-missing") @Size(max = 120) @Nullable
        String name,

        @Size(max = 200) @Nullable String email) {

    void check(BindingResult errors) {
        if (address() != null && Email.read(address()).isEmpty()) {
            errors.rejectValue("email", "ui.error.email");
        }
    }

    NewContact person() {
        return new NewContact(Objects.requireNonNull(name).strip(), null, address(), null);
    }

    private @Nullable String address() {
        return email == null || email.isBlank() ? null : email.strip();
    }
}
