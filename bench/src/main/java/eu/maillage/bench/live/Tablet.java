package eu.maillage.bench.live;

import eu.maillage.bench.Visitor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A secretary's tablet without its screen: goes through the cards of its table again and again, and sends answers as her page does.
 * The tablets share one client, because three hundred would cost this machine more than the application does.
 */
final class Tablet {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient LINE =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final int TAKEN = 200;
    private static final int TOO_BUSY = 503;
    private static final long SHORTEST_PAUSE_MILLIS = 750;
    private static final long LONGEST_PAUSE_MILLIS = 1250;

    private final UUID device = UUID.randomUUID();
    private final List<String> answers;
    private final HttpRequest.Builder request;
    private long sequence;

    private Tablet(List<String> answers, HttpRequest.Builder request) {
        this.answers = answers;
        this.request = request;
    }

    /** The tablet of somebody who was let in, at a table. */
    static Tablet of(Visitor secretary, URI exchange, int table) throws IOException, InterruptedException {
        String path = exchange.getPath() + "/secretary";
        secretary.get(path + "?table=" + table);
        JsonNode content = JSON.readTree(secretary.get(path + "/content").body());
        HttpRequest.Builder request = HttpRequest.newBuilder(exchange.resolve(path + "/answers"))
                .header("Cookie", secretary.cookies())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header(
                        content.at("/csrf/header").asString(),
                        content.at("/csrf/token").asString());
        return new Tablet(answers(content.get("plan"), table), request);
    }

    /** What a table says of each card that comes to it, without the beginning that numbers it: every third mark is a OUI. */
    private static List<String> answers(JsonNode plan, int table) {
        List<String> answers = new ArrayList<>();
        for (JsonNode phase : plan.get("phases")) {
            int round = 0;
            for (JsonNode visits : phase.get("rounds")) {
                round++;
                for (JsonNode visit : visits.get("visits")) {
                    for (JsonNode card :
                            visit.get("table").asInt() == table ? visit.get("cards") : JSON.createArrayNode()) {
                        answers.add("\"table\":%d,\"phase\":%s,\"round\":%d,\"card\":%s,\"marks\":%s}"
                                .formatted(table, phase.get("phase"), round, card, marks(plan, table, card)));
                    }
                }
            }
        }
        return answers;
    }

    private static String marks(JsonNode plan, int table, JsonNode card) {
        Set<JsonNode> owners = new HashSet<>();
        for (JsonNode known : plan.get("cards")) {
            if (known.get("id").equals(card)) {
                known.get("owners").forEach(owners::add);
            }
        }
        StringJoiner marks = new StringJoiner(",", "{", "}");
        int place = 0;
        for (JsonNode known : plan.get("tables")) {
            for (JsonNode seat : known.get("number").asInt() == table ? known.get("seats") : JSON.createArrayNode()) {
                if (!owners.contains(seat.get("organisation"))) {
                    marks.add(seat.get("organisation") + (place++ % 3 == 0 ? ":\"YES\"" : ":\"NO\""));
                }
            }
        }
        return marks.toString();
    }

    /**
     * Sends the next answers in one request until each of them is acknowledged: what the server was too busy for is sent again after a
     * while, as the page does.
     *
     * @return how often it was sent in vain
     */
    int send(int together) throws IOException, InterruptedException {
        StringJoiner messages = new StringJoiner(",", "{\"messages\":[", "]}");
        for (int place = 0; place < together; place++) {
            sequence++;
            messages.add("{\"device\":\"" + device + "\",\"sequence\":" + sequence + ","
                    + answers.get((int) (sequence % answers.size())));
        }
        HttpRequest sent = request.copy()
                .POST(HttpRequest.BodyPublishers.ofString(messages.toString()))
                .build();
        int inVain = 0;
        HttpResponse<String> answer = LINE.send(sent, HttpResponse.BodyHandlers.ofString());
        while (answer.statusCode() == TOO_BUSY) {
            inVain++;
            Thread.sleep(ThreadLocalRandom.current().nextLong(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS));
            answer = LINE.send(sent, HttpResponse.BodyHandlers.ofString());
        }
        if (answer.statusCode() != TAKEN || answer.body().split("RECORDED", -1).length - 1 != together) {
            throw new IOException("Answers were not taken: %d %s".formatted(answer.statusCode(), answer.body()));
        }
        return inVain;
    }
}
