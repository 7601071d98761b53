package eu.maillage;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;

/**
 * The address under which people reach the application.
 *
 * @param setting as the operator wrote it; empty if not at all
 * @param ownCertificate whether the application itself answers by https
 */
record PublicUrl(String setting, boolean ownCertificate) {

    static PublicUrl of(Map<String, String> environment) {
        return new PublicUrl(
                environment.getOrDefault("MAILLAGE_PUBLIC_URL", "").strip(),
                !environment.getOrDefault("MAILLAGE_TLS_CERTIFICATE", "").isEmpty());
    }

    /** What is wrong with it, in a sentence for the operator. */
    Optional<String> problem() {
        return setting.isEmpty() || isAddressOfASite()
                ? Optional.empty()
                : Optional.of(("MAILLAGE_PUBLIC_URL is «%s», which is not the address of a site. "
                                + "Set it to http:// or https:// and a name, such as https://bourse.agglo.example, without a path.")
                        .formatted(setting));
    }

    private boolean isAddressOfASite() {
        try {
            URI address = new URI(setting.replaceAll("/+$", ""));
            return ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && address.getRawPath().isEmpty()
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null;
        } catch (URISyntaxException nonsense) {
            return false;
        }
    }

    /** Only behind a proxy, which holds the certificate then, is what a request says of where it comes from believed. */
    Map<String, Object> properties() {
        return setting.startsWith("https://") && !ownCertificate
                ? Map.of("maillage.forwarded-headers", "framework")
                : Map.of();
    }
}
