package eu.maillage.bench.pages;

import eu.maillage.bench.Visitor;
import java.io.IOException;
import java.util.List;

/** A page of one role, asked for again and again. */
record Watched(Visitor visitor, String role, String route, List<String> addresses, List<Taken> taken) {

    /** How long one address took once. */
    record Taken(String address, long nanos) {}

    void ask(int round) throws IOException, InterruptedException {
        String address = addresses.get(round % addresses.size());
        taken.add(new Taken(address, visitor.get(address).nanos()));
    }

    Row row() {
        return new Row(role, route, addresses.size(), taken);
    }
}
