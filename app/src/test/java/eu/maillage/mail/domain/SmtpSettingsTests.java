package eu.maillage.mail.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SmtpSettingsTests {

    @Test
    void nothingSetNamesWhatIsMissing() {
        assertThat(new SmtpSettings("", 0, "", "", "", "starttls", false).missing())
                .containsExactly("MAILLAGE_SMTP_HOST", "MAILLAGE_SMTP_FROM");
    }

    @Test
    void aWordThatIsNoSecurityIsNamed() {
        assertThat(new SmtpSettings("mail.example.org", 0, "", "", "a@example.org", "ssl3", false).missing())
                .containsExactly("MAILLAGE_SMTP_TLS");
    }

    @Test
    void aUserNeedsAPassword() {
        assertThat(new SmtpSettings("mail.example.org", 0, "ana", "", "a@example.org", "tls", false).missing())
                .containsExactly("MAILLAGE_SMTP_PASSWORD");
    }

    @Test
    void thePortFollowsTheSecurity() {
        assertThat(new SmtpSettings("h", 0, "", "", "a@example.org", "starttls", false).port())
                .isEqualTo(587);
        assertThat(new SmtpSettings("h", 0, "", "", "a@example.org", "TLS", false).port())
                .isEqualTo(465);
        assertThat(new SmtpSettings("h", 0, "", "", "a@example.org", "none", false).port())
                .isEqualTo(25);
        assertThat(new SmtpSettings("h", 2525, "", "", "a@example.org", "none", false).port())
                .isEqualTo(2525);
    }

    @Test
    void thePasswordIsNeverShown() {
        assertThat(new SmtpSettings("h", 0, "ana", "secret", "a@example.org", "tls", false).toString())
                .doesNotContain("secret");
    }

    @Test
    void aDemonstrationWithoutAServerKeepsLettersInItsMailboxAndMissesNothing() {
        SmtpSettings demonstration = new SmtpSettings("", 0, "", "", "", "starttls", true);

        assertThat(demonstration.staysHere()).isTrue();
        assertThat(demonstration.complete()).isTrue();
        assertThat(new SmtpSettings("mail.example.org", 0, "", "", "", "starttls", true).missing())
                .containsExactly("MAILLAGE_SMTP_FROM");
    }
}
