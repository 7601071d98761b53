package eu.maillage.e2e;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** A secretary's tablet without its screen: the plan as it was handed to her, and answers sent as her page sends them. */
final class PlannedGrid {

    /**
     * A card that one table gets in one round.
     *
     * @param place in the batch, from 0, of so many
     * @param companies that have a say on it, with their ids
     */
    record Visit(
            int table,
            String phase,
            int round,
            int place,
            int of,
            String card,
            String title,
            Map<String, String> companies) {}

    private final Caller secretary;
    private final String path;
    private final JsonObject plan;
    private final String proofHeader;
    private final String proof;
    private final Map<String, JsonObject> cards = new HashMap<>();

    private PlannedGrid(Caller secretary, String path) {
        this.secretary = secretary;
        this.path = path;
        JsonObject content = JsonParser.parseString(secretary.text(path + "/secretary/content"))
                .getAsJsonObject();
        this.plan = content.getAsJsonObject("plan");
        this.proofHeader = content.getAsJsonObject("csrf").get("header").getAsString();
        this.proof = content.getAsJsonObject("csrf").get("token").getAsString();
        objects(plan, "cards").forEach(card -> cards.put(text(card, "id"), card));
    }

    /** Opens a secretary's link and reads what her tablet gets. */
    static PlannedGrid entered(String address, String path, String link) {
        Caller secretary = new Caller(address);
        secretary.send(secretary.open(link), "form[action^=/enter/]", Map.of());
        return new PlannedGrid(secretary, path);
    }

    /** The numbers of the cards by their titles. */
    Map<String, String> numbers() {
        Map<String, String> numbers = new HashMap<>();
        cards.values().forEach(card -> numbers.put(text(card, "title"), text(card, "number")));
        return numbers;
    }

    /** The companies of each table by its number. */
    Map<Integer, List<String>> tables() {
        Map<Integer, List<String>> tables = new HashMap<>();
        objects(plan, "tables")
                .forEach(table -> tables.put(
                        table.get("number").getAsInt(),
                        objects(table, "seats").stream()
                                .map(seat -> text(seat, "name"))
                                .toList()));
        return tables;
    }

    int rounds(String phase) {
        return phase(phase).getAsJsonArray("rounds").size();
    }

    /** All that the tables see in a phase, in the order of the rounds. */
    List<Visit> visits(String phase) {
        List<Visit> visits = new ArrayList<>();
        JsonArray rounds = phase(phase).getAsJsonArray("rounds");
        for (int round = 1; round <= rounds.size(); round++) {
            for (JsonObject visit : objects(rounds.get(round - 1).getAsJsonObject(), "visits")) {
                JsonArray batch = visit.getAsJsonArray("cards");
                for (int place = 0; place < batch.size(); place++) {
                    visits.add(visit(visit, phase, round, place));
                }
            }
        }
        return visits;
    }

    private Visit visit(JsonObject visit, String phase, int round, int place) {
        int table = visit.get("table").getAsInt();
        JsonArray batch = visit.getAsJsonArray("cards");
        String id = batch.get(place).getAsString();
        JsonObject card = Objects.requireNonNull(cards.get(id), id);
        Map<String, String> companies = new HashMap<>();
        objects(plan, "tables").stream()
                .filter(one -> one.get("number").getAsInt() == table)
                .flatMap(one -> objects(one, "seats").stream())
                .filter(seat -> seat.get("present").getAsBoolean())
                .filter(seat -> !text(seat, "organisation").equals(text(card, "organisation")))
                .forEach(seat -> companies.put(text(seat, "name"), text(seat, "organisation")));
        return new Visit(table, phase, round, place, batch.size(), id, text(card, "title"), companies);
    }

    /** One answer as it goes over the line: what companies of the table raised for a card. */
    static String message(UUID device, long sequence, Visit visit, Map<String, String> marks) {
        JsonObject message = new JsonObject();
        message.addProperty("device", device.toString());
        message.addProperty("sequence", sequence);
        message.addProperty("table", visit.table());
        message.addProperty("phase", visit.phase());
        message.addProperty("round", visit.round());
        message.addProperty("card", visit.card());
        JsonObject said = new JsonObject();
        marks.forEach((company, mark) -> said.addProperty(visit.companies().get(company), mark));
        message.add("marks", said);
        return message.toString();
    }

    /** Sends answers once, and waits so long for the acknowledgement. */
    HttpResponse<String> send(List<String> messages, Duration patience) throws IOException, InterruptedException {
        String body = "{\"messages\":[" + String.join(",", messages) + "]}";
        return secretary.sendJson(path + "/secretary/answers", proofHeader, proof, body, patience);
    }

    private JsonObject phase(String phase) {
        return objects(plan, "phases").stream()
                .filter(one -> text(one, "phase").equals(phase))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonObject> objects(JsonObject of, String name) {
        return StreamSupport.stream(of.getAsJsonArray(name).spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    private static String text(JsonObject of, String name) {
        return of.get(name).getAsString();
    }
}
