package eu.maillage.directory.web;

import eu.maillage.directory.Email;
import eu.maillage.directory.PhoneNumber;
import eu.maillage.directory.domain.Contact;
import eu.maillage.directory.domain.Contact.Details;
import eu.maillage.directory.domain.Phone;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What a coordinator types about a person. */
public record ContactForm(
        @Nullable @Size(max = 120) String name,
        @Nullable @Size(max = 120) String role,
        @Nullable @Size(max = 254) String email,
        @Nullable @Size(max = 40) String phone,
        @Nullable Integer version) {

    /** The version that was read; none is the oldest. */
    int read() {
        return version == null ? 0 : version;
    }

    static ContactForm empty() {
        return new ContactForm("", "", "", "", 0);
    }

    static ContactForm of(Contact stored) {
        Details details = stored.details();
        return new ContactForm(
                details.name(),
                stored.role(),
                details.email(),
                details.phone() == null ? null : PhoneNumber.shown(details.phone()),
                stored.version());
    }

    void check(BindingResult errors) {
        if (blank(name) && blank(email) && blank(phone)) {
            errors.rejectValue("name", "directory.contact.nothing");
        }
        if (!blank(email) && Email.read(text(email)).isEmpty()) {
            errors.rejectValue("email", "ui.error.email");
        }
        if (!blank(phone) && Phone.read(text(phone)).isEmpty()) {
            errors.rejectValue("phone", "directory.contact.phone-unreadable");
        }
    }

    Details details() {
        return new Details(
                text(name),
                Email.read(text(email)).orElse(null),
                Phone.read(text(phone)).orElse(null));
    }

    @Nullable
    String roleOrNull() {
        return OrganisationFormReader.blankToNull(role);
    }

    private static boolean blank(@Nullable String written) {
        return text(written).isEmpty();
    }

    private static String text(@Nullable String written) {
        return written == null ? "" : written.strip();
    }
}
