package eu.maillage.bench.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** pgbench, which comes with PostgreSQL: one script for each exchange, its clients choose among them. */
final class PgBench implements Peer {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    static boolean isThere() throws InterruptedException {
        try {
            return new ProcessBuilder("pgbench", "--version").start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    @Override
    public String name() {
        return "pgbench -c %d -j 2 -M prepared".formatted(CONNECTIONS);
    }

    @Override
    public double perSecond(Database database, Inserts inserts, Duration length)
            throws IOException, InterruptedException {
        List<Path> scripts = new ArrayList<>();
        List<String> words = new ArrayList<>(List.of(name().split(" ")));
        words.addAll(List.of("-n", "-T", String.valueOf(length.toSeconds()), "-D", "n=0"));
        for (Map<String, String> row : inserts.rows()) {
            int exchange = scripts.size();
            row.forEach((column, value) -> words.addAll(List.of("-D", "%s_%d=%s".formatted(column, exchange, value))));
            scripts.add(script(inserts, exchange));
            words.addAll(List.of("-f", scripts.getLast().toString()));
        }
        words.addAll(
                List.of("-h", "127.0.0.1", "-p", String.valueOf(database.port()), "-U", Database.NAME, Database.NAME));
        ProcessBuilder command = new ProcessBuilder(words).redirectErrorStream(true);
        command.environment().put("PGPASSWORD", database.password());
        command.environment()
                .put(
                        "PGOPTIONS",
                        "-c role=%s -c maillage.territory=%s".formatted(Database.APPLICATION, inserts.territory()));
        Process process = command.start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        for (Path script : scripts) {
            Files.delete(script);
        }
        Matcher rate = RATE.matcher(said);
        if (process.waitFor() != 0 || !rate.find()) {
            throw new IOException("pgbench did not measure:\n" + said);
        }
        return Double.parseDouble(rate.group(1));
    }

    private static Path script(Inserts inserts, int exchange) throws IOException {
        String statement = inserts.written(place -> {
            String column = inserts.columns().get(place);
            return column.equals(Inserts.SEQUENCE) ? ":number" : ":%s_%d".formatted(column, exchange);
        });
        return Files.writeString(
                Files.createTempFile("maillage-bench", ".sql"),
                "\\set n :n + 1\n\\set number :client_id * 1000000000 + :n\n%s;%n".formatted(statement.strip()));
    }
}
