package eu.maillage.accounts.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/** A random secret of 256 bits, as it stands in an address; only its hash is ever stored. */
public record Secret(String text) {

    private static final SecureRandom random = new SecureRandom();

    static Secret make() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] hash() {
        return sha256(text);
    }

    /** The hash under which an e-mail address is looked up: letter case aside. */
    static byte[] hashOfEmail(String email) {
        return sha256("email:" + email.strip().toLowerCase(Locale.ROOT));
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has SHA-256. Maybe this one is damaged.", missing);
        }
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
