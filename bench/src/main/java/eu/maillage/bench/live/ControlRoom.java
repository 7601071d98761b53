package eu.maillage.bench.live;

import eu.maillage.bench.Visitor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A control room that is open on a screen: hears how far each table of its exchange is, for as long as the application runs. */
final class ControlRoom {

    private static final HttpClient LINE =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private ControlRoom() {}

    static void open(Visitor coordinator, URI exchange) {
        HttpRequest stream = HttpRequest.newBuilder(exchange.resolve(exchange.getPath() + "/live/progress/stream"))
                .header("Cookie", coordinator.cookies())
                .header("Accept", "text/event-stream")
                .build();
        Thread.ofVirtual().start(() -> listen(stream));
    }

    /** Asks again when the stream ends, as a browser does. */
    private static void listen(HttpRequest stream) {
        try {
            while (LINE.send(stream, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                Thread.sleep(1000);
            }
            System.err.println("A control room was turned away.");
        } catch (IOException gone) {
            // The application was stopped.
            return;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
