package eu.maillage.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How to reach one database: as its owner, who migrates it, and as the application, which row-level security binds.
 *
 * @param url JDBC address without user or password
 * @param owner the role that owns the tables
 * @param ownerPassword never shown nor logged
 */
record Credentials(String url, String owner, String ownerPassword) {

    /** The application's role: named after the database, so that several can live on one server. */
    String application() {
        String path = url.replaceFirst("\\?.*$", "");
        return path.substring(path.lastIndexOf('/') + 1) + "_app";
    }

    /** Derived from the owner's password, so that every node knows it and none stores it. */
    String applicationPassword() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(ownerPassword.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(application().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has HmacSHA256. Maybe this one is damaged.", missing);
        }
    }

    @Override
    public String toString() {
        return owner + " at " + place();
    }

    /** Server and database, as people write them. */
    String place() {
        return url.replaceFirst("^jdbc:postgresql://", "").replaceFirst("\\?.*$", "");
    }
}
