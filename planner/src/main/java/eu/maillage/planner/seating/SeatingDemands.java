package eu.maillage.planner.seating;

import eu.maillage.planner.Conflict;
import eu.maillage.planner.Demand;
import eu.maillage.planner.Sentence;
import eu.maillage.planner.engine.CpSearch;
import eu.maillage.planner.engine.QuickXplain;
import eu.maillage.planner.engine.QuickXplain.Verdict;
import eu.maillage.planner.engine.Run;
import eu.maillage.planner.seating.SeatingProblem.Fixed;
import eu.maillage.planner.seating.SeatingProblem.GroupSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Every demand of a seating problem, one by one: what it says, how it binds the model, whether an arrangement keeps it. */
final class SeatingDemands {

    private static final double LONGEST_TEST = 0.2;

    private record Item(Demand demand, Consumer<SeatingModel> binds, Predicate<int[]> kept) {}

    private final SeatingCase seats;
    private final List<Item> items = new ArrayList<>();

    SeatingDemands(SeatingCase seats) {
        this.seats = seats;
        addLeastSizes();
        addGreatestSizes();
        seats.problem.rules().fixed().forEach(this::addFixed);
        seats.problem.rules().together().stream()
                .filter(list -> list.size() > 1)
                .forEach(this::addTogether);
        seats.problem.rules().apart().stream().filter(list -> list.size() > 1).forEach(this::addApart);
    }

    /** The demands that an arrangement breaks. */
    List<Demand> brokenBy(int[] groupOf) {
        return items.stream()
                .filter(item -> !item.kept().test(groupOf))
                .map(Item::demand)
                .toList();
    }

    /** A minimal set of demands that cannot hold together, when all of them cannot. */
    Conflict conflict(Run run) {
        QuickXplain<Item> search = new QuickXplain<>(demands -> test(demands, run));
        List<Item> found = search.minimal(items);
        return new Conflict(found.stream().map(Item::demand).toList(), search.isMinimal());
    }

    private Verdict test(List<Item> demands, Run run) {
        if (run.over()) {
            return Verdict.UNDECIDED;
        }
        SeatingModel model = new SeatingModel(seats);
        demands.forEach(item -> item.binds().accept(model));
        CpSearch search = new CpSearch(run, LONGEST_TEST);
        search.solve(model.model);
        return search.found() ? Verdict.POSSIBLE : search.infeasible() ? Verdict.IMPOSSIBLE : Verdict.UNDECIDED;
    }

    private void addLeastSizes() {
        groupsBy(GroupSize::min).forEach((min, groups) -> {
            if (min > 0) {
                add(
                        "min",
                        names(groups),
                        new Sentence(
                                "%s au moins %d personne%s.".formatted(subjectFr(groups), min, min > 1 ? "s" : ""),
                                "%s at least %d %s.".formatted(subjectEn(groups), min, min > 1 ? "people" : "person")),
                        model -> groups.forEach(group -> model.atLeast(group, min)),
                        groupOf -> groups.stream().allMatch(group -> size(groupOf, group) >= min));
            }
        });
    }

    private void addGreatestSizes() {
        groupsBy(GroupSize::max).forEach((max, groups) -> {
            if (max < seats.people) {
                add(
                        "max",
                        names(groups),
                        new Sentence(
                                "%s au plus %d personne%s.".formatted(subjectFr(groups), max, max > 1 ? "s" : ""),
                                "%s at most %d %s.".formatted(subjectEn(groups), max, max == 1 ? "person" : "people")),
                        model -> groups.forEach(group -> model.atMost(group, max)),
                        groupOf -> groups.stream().allMatch(group -> size(groupOf, group) <= max));
            }
        });
    }

    private void addFixed(Fixed place) {
        int person = seats.number(place.id());
        add(
                "fixed",
                List.of(place.id()),
                new Sentence(
                        "%s est à la table %d.".formatted(place.id(), place.group()),
                        "%s sits at table %d.".formatted(place.id(), place.group())),
                model -> model.fixed(place),
                groupOf -> groupOf[person] == place.group() - 1);
    }

    private void addTogether(List<String> people) {
        int[] numbers = people.stream().mapToInt(seats::number).toArray();
        add(
                "together",
                people,
                new Sentence(
                        "%s sont à la même table.".formatted(joined(people, "et")),
                        "%s sit at the same table.".formatted(joined(people, "and"))),
                model -> model.together(people),
                groupOf -> IntStream.of(numbers)
                                .map(person -> groupOf[person])
                                .distinct()
                                .count()
                        == 1);
    }

    private void addApart(List<String> people) {
        int[] numbers = people.stream().mapToInt(seats::number).toArray();
        add(
                "apart",
                people,
                new Sentence(
                        "%s sont à des tables différentes.".formatted(joined(people, "et")),
                        "%s sit at different tables.".formatted(joined(people, "and"))),
                model -> model.apart(people),
                groupOf -> IntStream.of(numbers)
                                .map(person -> groupOf[person])
                                .distinct()
                                .count()
                        == numbers.length);
    }

    private void add(
            String rule, List<String> about, Sentence sentence, Consumer<SeatingModel> binds, Predicate<int[]> kept) {
        items.add(new Item(new Demand(rule, about, sentence), binds, kept));
    }

    private Map<Integer, List<Integer>> groupsBy(ToIntFunction<GroupSize> bound) {
        return IntStream.range(0, seats.groups)
                .boxed()
                .collect(Collectors.groupingBy(
                        group -> bound.applyAsInt(seats.problem.groups().get(group)),
                        TreeMap::new,
                        Collectors.toList()));
    }

    private static long size(int[] groupOf, int group) {
        return IntStream.of(groupOf).filter(place -> place == group).count();
    }

    private static List<String> names(List<Integer> groups) {
        return groups.stream().map(group -> String.valueOf(group + 1)).toList();
    }

    private String subjectFr(List<Integer> groups) {
        return groups.size() == seats.groups
                ? "Chaque table reçoit"
                : groups.size() == 1
                        ? "La table %d reçoit".formatted(groups.getFirst() + 1)
                        : "Les tables %s reçoivent chacune".formatted(joined(names(groups), "et"));
    }

    private String subjectEn(List<Integer> groups) {
        return groups.size() == seats.groups
                ? "Each table takes"
                : groups.size() == 1
                        ? "Table %d takes".formatted(groups.getFirst() + 1)
                        : "Tables %s each take".formatted(joined(names(groups), "and"));
    }

    private static String joined(List<String> names, String and) {
        return names.size() == 1
                ? names.getFirst()
                : "%s %s %s".formatted(String.join(", ", names.subList(0, names.size() - 1)), and, names.getLast());
    }
}
