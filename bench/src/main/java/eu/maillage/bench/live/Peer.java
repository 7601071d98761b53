package eu.maillage.bench.live;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/** The same inserts into the same server, without the application: each commits alone, on sixteen connections. */
interface Peer {

    int CONNECTIONS = 16;

    String name();

    double perSecond(Database database, Inserts inserts, Duration length)
            throws IOException, InterruptedException, SQLException;

    /** pgbench; a loop of ours where there is none. */
    static Peer found() throws InterruptedException {
        return PgBench.isThere() ? new PgBench() : new InsertLoop();
    }
}
