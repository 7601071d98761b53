package eu.maillage.mail.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SmtpSettingsTests {

    @Test
    void nothingSetNamesWhatIsMissing() {
        assertThat(new SmtpSettings("", 0, "", "", "", "starttls").missing())
                .containsExactly("MAILLAGE_SMTP_HOST", "MAILLAGE_SMTP_FROM");
    }

    @Test
    void aWordThatIsNoSecurityIsNamed() {
        assertThat(new SmtpSettings("mail.example.org", 0, "", "", "a@example.org", "ssl3").missing())
                .containsExactly("MAILLAGE_SMTP_TLS");
    }

    @Test
    void aUserNeedsAPassword() {
        assertThat(new SmtpSettings("mail.example.org", 0, "ana", "", "a@example.org", "tls").missing())
                .containsExactly("MAILLAGE_SMTP_PASSWORD");
    }

    @Test
    void thePortFollowsTheSecurity() {
        assertThat(new SmtpSettings("h", 0, "", "", "a@example.org", "starttls").port())
                .isEqualTo(587);
        assertThat(new SmtpSettings("h", 0, "", "", "a@example.org", "TLS").port())
                .isEqualTo(465);
        assertThat(new SmtpSettings("h", 0, "", "", "a@example.org", "none").port())
                .isEqualTo(25);
        assertThat(new SmtpSettings("h", 2525, "", "", "a@example.org", "none").port())
                .isEqualTo(2525);
    }

    @Test
    void thePasswordIsNeverShown() {
        assertThat(new SmtpSettings("h", 0, "ana", "secret", "a@example.org", "tls").toString())
                .doesNotContain("secret");
    }
}
