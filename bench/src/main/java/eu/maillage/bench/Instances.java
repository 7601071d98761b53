package eu.maillage.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The rows that a folder of instances gives: {@code b2b} (files and published results), {@code mdgp} and {@code barter} (files and
 * optima), each if it is there.
 */
final class Instances {

    private final Path folder;
    private final List<Instance> rows = new ArrayList<>();

    private Instances(Path folder) {
        this.folder = folder;
    }

    static List<Instance> in(Path folder) throws IOException {
        Instances instances = new Instances(folder);
        instances.meetings();
        instances.seating();
        instances.loops();
        instances.generated();
        return instances.rows;
    }

    private static List<String[]> table(Path csv) throws IOException {
        if (!Files.isRegularFile(csv)) {
            return List.of();
        }
        return Files.readAllLines(csv).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split(",", -1))
                .toList();
    }

    /** Only the files that are there: the published table has more rows than the folder has files. */
    private void meetings() throws IOException {
        for (String[] row : table(folder.resolve("b2b/published_results.csv"))) {
            Path file = folder.resolve("b2b/instances/" + row[0] + ".dzn");
            if (Files.isRegularFile(file)) {
                rows.add(new Instance(
                        "meetings",
                        row[0] + " d=" + row[1],
                        file,
                        List.of("--objective", "breaks", "--fairness", row[1]),
                        row[2],
                        row[3]));
                if (row[1].equals("2") && row[0].endsWith(".original")) {
                    rows.add(new Instance(
                            "meetings",
                            row[0] + " d=2 idle",
                            file,
                            List.of("--objective", "breaks,idle", "--fairness", row[1]),
                            row[2],
                            null));
                }
            }
        }
    }

    private void seating() throws IOException {
        Map<String, String> optima = new HashMap<>();
        for (String[] row : table(folder.resolve("mdgp/optima.csv"))) {
            optima.put(row[0], row[1]);
        }
        for (Path file : files("mdgp", ".txt")) {
            String name = file.getFileName().toString().replace(".txt", "");
            rows.add(new Instance("seating", name, file, List.of(), optima.get(name), null));
        }
    }

    private void loops() throws IOException {
        for (String[] row : table(folder.resolve("barter/optima.csv"))) {
            Path file = folder.resolve("barter/" + row[0]);
            for (int column = 5; column <= 7 && Files.isRegularFile(file); column++) {
                String length = List.of("2", "3", "0").get(column - 5);
                rows.add(new Instance(
                        "loops",
                        row[0] + " length " + length,
                        file,
                        List.of("--max-length", length),
                        row[column],
                        null));
            }
        }
    }

    /** Sizes that no published set has: whole days, halls of hundreds, and the published events with idle slots beside breaks. */
    private void generated() throws IOException {
        Path written = Files.createTempDirectory("bench");
        generated(
                written, "hall without breaks 500x3000", "breaks", GeneratedMeetings.withoutBreaks(500, 75, 40, 80, 1));
        generated(
                written,
                "hall without breaks, another 500x3000",
                "breaks",
                GeneratedMeetings.withoutBreaks(500, 75, 40, 80, 2));
        generated(written, "hall of 80 hosts 500x3000", "breaks", GeneratedMeetings.atRandom(500, 80, 3000, 40, 80, 1));
        generated(written, "hall of 100 hosts 500x3000", "breaks", GeneratedMeetings.atRandom(500, 100, 3000, 40, 80, 1));
        generated(written, "hall at random 500x3000", "breaks", GeneratedMeetings.atRandom(500, 0, 3000, 40, 80, 1));
        generated(
                written, "fair at random 2000x20000", "breaks", GeneratedMeetings.atRandom(2000, 0, 20000, 40, 600, 1));
        generated(written, "day 16x34 96", "breaks,idle,moves", GeneratedMeetings.atRandom(50, 16, 96, 20, 16, 1));
    }

    private void generated(Path folder, String name, String objectives, GeneratedMeetings meetings) throws IOException {
        Path file = meetings.write(folder.resolve(name.replace(' ', '-') + ".json"));
        rows.add(new Instance("meetings", "generated " + name, file, List.of("--objective", objectives), null, null));
    }

    private List<Path> files(String kind, String ending) throws IOException {
        if (!Files.isDirectory(folder.resolve(kind))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.resolve(kind))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
