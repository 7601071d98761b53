package eu.maillage.bench.pages;

import java.io.IOException;
import java.util.List;

/** A page of one role, asked for again and again. */
record Watched(Visitor visitor, String role, String route, List<String> addresses, List<Long> nanos) {

    void ask(int round) throws IOException, InterruptedException {
        nanos.add(visitor.get(addresses.get(round % addresses.size())).nanos());
    }

    Row row() {
        return new Row(role, route, addresses.size(), nanos);
    }
}
