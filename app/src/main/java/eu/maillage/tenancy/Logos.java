package eu.maillage.tenancy;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The logos of the territories, as pictures: each within its own territory alone. */
@Component
@InTerritory
public class Logos {

    private final JdbcClient database;

    Logos(JdbcClient database) {
        this.database = database;
    }

    /** The territory's logo as a PNG, if it has one. */
    public Optional<byte[]> png(Asker asker) {
        return database.sql("select png from tenancy.logo")
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** Takes the place of the logo before. */
    public void put(Asker asker, byte[] png, int width, int height) {
        asker.requireCoordinator();
        database.sql("insert into tenancy.logo (png) values (:png) on conflict (territory_id) do update set png = :png")
                .param("png", png)
                .update();
        describe(asker, new Logo(digest(png), width, height));
    }

    private void describe(Asker asker, Logo logo) {
        database.sql("""
                        update tenancy.territory set logo = :logo, logo_width = :width, logo_height = :height
                        where id = :id
                        """)
                .param("logo", logo.digest())
                .param("width", logo.width())
                .param("height", logo.height())
                .param("id", asker.territory().value())
                .update();
    }

    public void remove(Asker asker) {
        asker.requireCoordinator();
        database.sql("delete from tenancy.logo").update();
        database.sql("""
                        update tenancy.territory set logo = null, logo_width = null, logo_height = null where id = :id
                        """).param("id", asker.territory().value()).update();
    }

    private static String digest(byte[] png) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(png), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
