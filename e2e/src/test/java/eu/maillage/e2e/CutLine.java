package eu.maillage.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The line between one tablet and the application, which can be cut: nothing passes, and the tablet is told nothing. */
final class CutLine implements AutoCloseable {

    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket door;

    CutLine(int target) throws IOException {
        this.target = target;
        this.door = door(0);
    }

    String address() {
        return "http://localhost:" + door.getLocalPort();
    }

    /** Ends every connection and takes no more. */
    void cut() throws IOException {
        door.close();
        for (Socket socket : open) {
            socket.close();
        }
        open.clear();
    }

    void mend() throws IOException {
        door = door(door.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        cut();
    }

    private ServerSocket door(int port) throws IOException {
        ServerSocket opened = new ServerSocket();
        opened.setReuseAddress(true);
        opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        Thread.ofVirtual().name("line").start(() -> accept(opened));
        return opened;
    }

    private void accept(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                Socket near = opened.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(near);
                open.add(far);
                if (opened.isClosed()) {
                    // Cut while this one was on its way in.
                    near.close();
                    far.close();
                }
                Thread.ofVirtual().start(() -> carry(near, far));
                Thread.ofVirtual().start(() -> carry(far, near));
            } catch (IOException closedOrRefused) {
                // The door was closed, or the application is not there: the tablet sees no answer.
            }
        }
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException cut) {
            // One side left.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    /** A line that was opened in a test's field. */
    static CutLine to(RunningMaillage maillage) {
        try {
            return new CutLine(maillage.port());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
