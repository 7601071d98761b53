package eu.maillage.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;

/** The line to a server on this machine, which can fall silent: it then takes all that comes and carries nothing on. It lasts as long as the tests. */
public final class Wire {

    private final ServerSocket end;
    private final int server;
    private volatile CountDownLatch silence = new CountDownLatch(0);

    private Wire(ServerSocket end, int server) {
        this.end = end;
        this.server = server;
    }

    /** A line to a port of the loopback address. */
    public static Wire to(int server) {
        try {
            Wire wire = new Wire(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), server);
            Thread.ofVirtual().start(wire::connect);
            return wire;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public int port() {
        return end.getLocalPort();
    }

    /** Does something while nothing gets through. */
    public void whileSilent(Runnable action) {
        silence = new CountDownLatch(1);
        try {
            action.run();
        } finally {
            silence.countDown();
        }
    }

    private void connect() {
        while (true) {
            try {
                Socket here = end.accept();
                Socket there = new Socket(InetAddress.getLoopbackAddress(), server);
                Thread.ofVirtual().start(() -> carry(here, there));
                Thread.ofVirtual().start(() -> carry(there, here));
            } catch (IOException closed) {
                // Whoever wanted through finds out by itself.
            }
        }
    }

    private void carry(Socket from, Socket to) {
        byte[] some = new byte[8192];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                silence.await();
                out.write(some, 0, read);
            }
        } catch (IOException closed) {
            // Both ends are closed then.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
