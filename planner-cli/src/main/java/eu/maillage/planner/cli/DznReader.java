package eu.maillage.planner.cli;

import eu.maillage.planner.meetings.MeetingProblem;
import eu.maillage.planner.meetings.MeetingProblem.Goals;
import eu.maillage.planner.meetings.MeetingProblem.Meeting;
import eu.maillage.planner.meetings.MeetingProblem.Participant;
import eu.maillage.planner.meetings.MeetingProblem.Place;
import eu.maillage.planner.meetings.MeetingProblem.Places;
import eu.maillage.planner.meetings.MeetingProblem.Session;
import eu.maillage.planner.meetings.MeetingProblem.Slots;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The files of the published benchmark of meeting scheduling (Bofill and others, JAIR 74, 2022), a small part of MiniZinc's data
 * language: {@code name = number;}, {@code name = [list];}, {@code name = [| row | row |];}, lists of sets.
 */
final class DznReader {

    private static final int MOST_NUMBERS = 5_000_000;

    private final String text;
    private final Map<String, Value> values = new HashMap<>();
    private int at;
    private int numbers;

    /** What stands behind a name: rows of numbers, and where. */
    private record Value(int line, List<List<Integer>> rows) {}

    private DznReader(String text) {
        this.text = text;
    }

    static MeetingProblem read(String text, Goals goals) {
        DznReader reader = new DznReader(text);
        reader.readAll();
        return reader.problem(goals);
    }

    private void readAll() {
        skipBlanks();
        while (at < text.length()) {
            int line = line();
            String name = word();
            expect('=');
            List<List<Integer>> rows = value();
            expect(';');
            if (values.put(name, new Value(line, rows)) != null) {
                throw new BadInput("line %d".formatted(line), "«%s» already has a value.".formatted(name));
            }
        }
    }

    private void skipBlanks() {
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '%')) {
            if (text.charAt(at) == '%') {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else {
                at++;
            }
        }
    }

    private int line() {
        return 1
                + (int) text.substring(0, Math.min(at, text.length()))
                        .chars()
                        .filter(one -> one == '\n')
                        .count();
    }

    private BadInput expected(String what) {
        String there = at >= text.length()
                ? "the end"
                : "«%s»"
                        .formatted(text.substring(at, Math.min(text.length(), at + 20))
                                .lines()
                                .findFirst()
                                .orElse(""));
        return new BadInput("line %d".formatted(line()), "%s was expected, not %s.".formatted(what, there));
    }

    private String word() {
        int start = at;
        while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
            at++;
        }
        if (start == at) {
            throw expected("a name");
        }
        String word = text.substring(start, at);
        skipBlanks();
        return word;
    }

    private boolean eat(char sign) {
        boolean there = at < text.length() && text.charAt(at) == sign;
        if (there) {
            at++;
            skipBlanks();
        }
        return there;
    }

    private void expect(char sign) {
        if (!eat(sign)) {
            throw expected("«%s»".formatted(sign));
        }
    }

    private List<List<Integer>> value() {
        if (!eat('[')) {
            return List.of(List.of(number()));
        }
        return eat('|') ? table() : list();
    }

    private List<List<Integer>> table() {
        List<List<Integer>> rows = new ArrayList<>();
        while (!eat(']')) {
            List<Integer> row = new ArrayList<>();
            while (!eat('|')) {
                row.add(number());
                eat(',');
            }
            rows.add(row);
        }
        return rows;
    }

    /** A list has a row for each number, each set and each range. */
    private List<List<Integer>> list() {
        List<List<Integer>> rows = new ArrayList<>();
        while (!eat(']')) {
            List<Integer> row = new ArrayList<>();
            if (eat('{')) {
                while (!eat('}')) {
                    range(row);
                    eat(',');
                }
            } else {
                range(row);
            }
            rows.add(row);
            eat(',');
        }
        return rows;
    }

    private void range(List<Integer> into) {
        int first = number();
        if (!text.startsWith("..", at)) {
            into.add(first);
            return;
        }
        at += 2;
        skipBlanks();
        int last = number();
        count(Math.max(0L, (long) last - first));
        IntStream.rangeClosed(first, last).forEach(into::add);
    }

    private void count(long more) {
        numbers = (int) Math.min(MOST_NUMBERS + 1L, numbers + more);
        if (numbers > MOST_NUMBERS) {
            throw expected("a file of at most %d numbers".formatted(MOST_NUMBERS));
        }
    }

    private int number() {
        count(1);
        int start = at;
        if (at < text.length() && text.charAt(at) == '-') {
            at++;
        }
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        String digits = text.substring(start, at);
        try {
            int number = Integer.parseInt(digits);
            skipBlanks();
            return number;
        } catch (NumberFormatException notANumber) {
            at = start;
            throw expected("a whole number");
        }
    }

    private Value need(String name) {
        Value value = values.get(name);
        if (value == null) {
            throw new BadInput(
                    "line %d".formatted(line()), "a value for «%s» was expected in this file.".formatted(name));
        }
        return value;
    }

    private int single(String name, int least, int most) {
        Value value = need(name);
        List<Integer> row = value.rows().isEmpty() ? List.of() : value.rows().getFirst();
        if (value.rows().size() != 1 || row.size() != 1 || row.getFirst() < least || row.getFirst() > most) {
            throw new BadInput(
                    "line %d".formatted(value.line()),
                    "«%s» was expected to be a number from %d to %d.".formatted(name, least, most));
        }
        return row.getFirst();
    }

    private List<List<Integer>> rows(String name, int count) {
        Value value = need(name);
        if (value.rows().size() != count) {
            throw new BadInput(
                    "line %d".formatted(value.line()),
                    "«%s» was expected to have %d rows, not %d."
                            .formatted(name, count, value.rows().size()));
        }
        return value.rows();
    }

    private MeetingProblem problem(Goals goals) {
        int people = single("nBusiness", 0, MeetingProblem.MOST_PARTICIPANTS);
        int count = single("nMeetings", 0, MeetingProblem.MOST_MEETINGS);
        int slots = single("nTotalSlots", 1, MeetingProblem.MOST_SLOTS);
        int morning = single("nMorningSlots", 0, slots);
        List<List<Integer>> requested = rows("requested", count);
        List<Integer> fixed = values.containsKey("fixed") ? fixed(count) : List.of();
        @Nullable List<List<Integer>> before = values.containsKey("precedences") ? rows("precedences", count) : null;
        List<Meeting> meetings = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            meetings.add(meeting(
                    number,
                    requested.get(number),
                    number < fixed.size() ? fixed.get(number) : 0,
                    before == null ? List.of() : before.get(number)));
        }
        return new MeetingProblem(
                new Slots(slots, morning),
                new Places(single("nTables", 0, MeetingProblem.MOST_TABLES), null),
                participants(people, slots),
                meetings,
                goals,
                null);
    }

    /** The slot of each meeting, 0 for none; meetings that the list does not reach have none. */
    private List<Integer> fixed(int count) {
        Value value = need("fixed");
        if (value.rows().size() > count || value.rows().stream().anyMatch(row -> row.size() != 1)) {
            throw new BadInput(
                    "line %d".formatted(value.line()),
                    "«fixed» was expected to be a list of at most %d slots.".formatted(count));
        }
        return value.rows().stream().map(List::getFirst).toList();
    }

    private List<Participant> participants(int people, int slots) {
        List<List<Integer>> forbidden = rows("forbidden", people);
        return IntStream.range(0, people)
                .mapToObj(number -> {
                    TreeSet<Integer> unavailable = new TreeSet<>(forbidden.get(number));
                    unavailable.remove(0);
                    unavailable.removeIf(slot -> slot > slots);
                    return new Participant(String.valueOf(number + 1), unavailable, null, 1);
                })
                .toList();
    }

    private Meeting meeting(int number, List<Integer> request, int fixedSlot, List<Integer> before) {
        int line = need("requested").line() + number;
        if (request.size() != 3 || request.get(2) < 1 || request.get(2) > 3) {
            throw new BadInput(
                    "line %d".formatted(line),
                    "two participants and a session from 1 to 3 were expected, not %s.".formatted(request));
        }
        Session session =
                switch (request.get(2)) {
                    case 1 -> Session.MORNING;
                    case 2 -> Session.AFTERNOON;
                    default -> Session.ANY;
                };
        return new Meeting(
                String.valueOf(number + 1),
                List.of(String.valueOf(request.get(0)), String.valueOf(request.get(1))),
                session,
                Place.TABLE,
                fixedSlot == 0 ? null : fixedSlot,
                before.stream()
                        .filter(meeting -> meeting != 0)
                        .map(String::valueOf)
                        .toList());
    }
}
