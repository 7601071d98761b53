package eu.maillage.tenancy;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads several things in one transaction, so that they are of the same moment, as all that one page shows should be. */
@Component
@InTerritory(readOnly = true)
public class OneMoment {

    /** What reads, by as many doors as it likes. */
    public interface Reading<T extends @Nullable Object> {
        T read() throws Exception;
    }

    OneMoment() {}

    /**
     * Reads in the asker's territory, and changes nothing: whoever tries to write in it is refused by the database.
     *
     * @throws Exception what the reading itself throws
     */
    public <T extends @Nullable Object> T read(Asker asker, Reading<T> reading) throws Exception {
        return reading.read();
    }
}
