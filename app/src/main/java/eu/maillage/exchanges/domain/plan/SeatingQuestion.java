package eu.maillage.exchanges.domain.plan;

import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.Sector;
import eu.maillage.planner.Budget;
import eu.maillage.planner.Cancellation;
import eu.maillage.planner.Demand;
import eu.maillage.planner.Outcome;
import eu.maillage.planner.Progress;
import eu.maillage.planner.Status;
import eu.maillage.planner.seating.SeatingCosts;
import eu.maillage.planner.seating.SeatingPlan;
import eu.maillage.planner.seating.SeatingPlanner;
import eu.maillage.planner.seating.SeatingProblem;
import eu.maillage.planner.seating.SeatingProblem.Affinities;
import eu.maillage.planner.seating.SeatingProblem.GroupSize;
import eu.maillage.planner.seating.SeatingProblem.Person;
import eu.maillage.planner.seating.SeatingProblem.Rules;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be seated and how: same zone together, direct competitors apart, the wishes kept, the tables even.
 *
 * @param guests those who need a chair
 */
public record SeatingQuestion(List<Guest> guests, ExchangeSettings settings, List<Wish> wishes) {

    private static final double SAME_ZONE = 10;
    /** More than a table of neighbours could outweigh in one pair: competitors are apart unless the wishes forbid it. */
    private static final double SAME_TRADE = -40;

    public SeatingQuestion {
        guests = guests.stream().filter(guest -> !guest.absent()).toList();
        Set<OrganisationId> seated = guests.stream().map(Guest::id).collect(Collectors.toSet());
        wishes = wishes.stream()
                .map(wish -> among(wish, seated))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Tells it from a question that was asked before those expected, their chairs or the wishes changed. */
    String mark() {
        String asked = Stream.of(
                        Stream.of("%d tables of %d to %d"
                                .formatted(settings.tables(), settings.fewestSeats(), settings.mostSeats())),
                        guests.stream()
                                .map(guest -> "%s %s %s".formatted(guest.id(), guest.zone(), code(guest.trade())))
                                .sorted(),
                        wishes.stream().map(Wish::toString).sorted())
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(asked.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Searches within the budget, and says in the coordinator's terms what came of it. */
    public PlannedSeating answer(Budget budget, Progress.Listener listener, Cancellation cancellation) {
        return guests.isEmpty()
                ? new PlannedSeating.Nobody()
                : refusals().stream().findFirst().orElseGet(() -> search(budget, listener, cancellation));
    }

    /** What no search is needed for: seats that do not suit those expected, wishes that cannot hold. */
    public List<PlannedSeating> refusals() {
        return guests.isEmpty()
                ? List.of()
                : Stream.of(refusedSeats().stream(), refusedTables().stream(), refusedWishes(), crowded())
                        .flatMap(refused -> refused)
                        .toList();
    }

    private Optional<PlannedSeating> refusedSeats() {
        int tables = settings.tables();
        if (guests.size() > tables * settings.mostSeats()) {
            return Optional.of(new PlannedSeating.TooFewSeats(guests.size(), tables, settings.mostSeats()));
        }
        if (guests.size() < tables * settings.fewestSeats()) {
            return Optional.of(new PlannedSeating.TooManySeats(guests.size(), tables, settings.fewestSeats()));
        }
        return Optional.empty();
    }

    private Optional<PlannedSeating> refusedTables() {
        List<Wish.Fixed> nowhere = wishes.stream()
                .filter(wish -> wish instanceof Wish.Fixed fixed && fixed.table() > settings.tables())
                .map(Wish.Fixed.class::cast)
                .toList();
        return nowhere.isEmpty()
                ? Optional.empty()
                : Optional.of(new PlannedSeating.NoSuchTable(nowhere, settings.tables()));
    }

    /** Some who are to sit together and apart, or together at two tables, or apart at one. */
    private Stream<PlannedSeating> refusedWishes() {
        List<List<Demanded>> refused = new ArrayList<>();
        for (int one = 0; one < wishes.size(); one++) {
            Wish wish = wishes.get(one);
            for (Wish other : wishes.subList(one + 1, wishes.size())) {
                if (!wish.getClass().equals(other.getClass()) && noneIsFixed(wish, other) && shareTwo(wish, other)) {
                    refused.add(List.of(demanded(wish), demanded(other)));
                }
            }
            fixed(wish.about()).stream()
                    .flatMap(first -> fixed(wish.about()).stream()
                            .filter(second -> wish.about().indexOf(first.organisation())
                                    < wish.about().indexOf(second.organisation()))
                            .filter(second -> wish instanceof Wish.Together == (first.table() != second.table()))
                            .map(second -> List.of(demanded(wish), demanded(first), demanded(second))))
                    .forEach(refused::add);
        }
        return refused.stream().map(PlannedSeating.Impossible::new);
    }

    /** More who are to stay at a table than it may have seats. */
    private Stream<PlannedSeating> crowded() {
        Demanded most = new Demanded(Demanded.Kind.MOST_SEATS, List.of(), settings.mostSeats());
        return IntStream.rangeClosed(1, settings.tables())
                .mapToObj(table -> fixed(seated()).stream()
                        .filter(fixed -> fixed.table() == table)
                        .map(SeatingQuestion::demanded))
                .map(Stream::toList)
                .filter(there -> there.size() > settings.mostSeats())
                .map(there -> new PlannedSeating.Impossible(
                        Stream.concat(Stream.of(most), there.stream()).toList()));
    }

    private List<OrganisationId> seated() {
        return guests.stream().map(Guest::id).toList();
    }

    private List<Wish.Fixed> fixed(List<OrganisationId> among) {
        return wishes.stream()
                .filter(wish -> wish instanceof Wish.Fixed fixed && among.contains(fixed.organisation()))
                .map(Wish.Fixed.class::cast)
                .toList();
    }

    static Demanded demanded(Wish wish) {
        return switch (wish) {
            case Wish.Together together -> new Demanded(Demanded.Kind.TOGETHER, together.about(), 0);
            case Wish.Apart apart -> new Demanded(Demanded.Kind.APART, apart.about(), 0);
            case Wish.Fixed fixed -> new Demanded(Demanded.Kind.FIXED, fixed.about(), fixed.table());
        };
    }

    private static boolean noneIsFixed(Wish one, Wish other) {
        return !(one instanceof Wish.Fixed) && !(other instanceof Wish.Fixed);
    }

    private static boolean shareTwo(Wish one, Wish other) {
        return one.about().stream().filter(other.about()::contains).count() > 1;
    }

    /** Tables as even as can be; where the wishes forbid it, as even as the settings ask for. */
    private PlannedSeating search(Budget budget, Progress.Listener listener, Cancellation cancellation) {
        SeatingPlan even = new SeatingPlanner().plan(problem(evenSizes()), budget, listener, cancellation);
        SeatingPlan plan =
                even.outcome().status() == Status.INFEASIBLE && !evenSizes().equals(sizes())
                        ? new SeatingPlanner().plan(problem(sizes()), budget, listener, cancellation)
                        : even;
        Outcome outcome = plan.outcome();
        return switch (outcome.status()) {
            case OPTIMAL, FEASIBLE -> new PlannedSeating.Found(seating(plan), proof(outcome, mark()));
            case INFEASIBLE -> {
                var conflict = Objects.requireNonNull(outcome.conflict());
                yield new PlannedSeating.Impossible(demanded(conflict.demands()));
            }
            case UNKNOWN -> new PlannedSeating.Nothing();
        };
    }

    /** What arrangements by hand are worth, and what they break. */
    SeatingCosts costs() {
        return new SeatingCosts(problem(sizes()));
    }

    /** The groups as the planner knows them; those who have no chair to give are left out. */
    List<List<String>> groups(Seating seating) {
        Set<OrganisationId> known = guests.stream().map(Guest::id).collect(Collectors.toSet());
        return seating.tables().stream()
                .map(table -> table.stream()
                        .filter(known::contains)
                        .map(OrganisationId::toString)
                        .toList())
                .toList();
    }

    List<Demanded> demanded(List<Demand> demands) {
        return demands.stream().map(this::demanded).toList();
    }

    private SeatingProblem problem(List<GroupSize> sizes) {
        List<Person> people = guests.stream()
                .map(guest -> new Person(guest.id().toString(), guest.zone(), code(guest.trade())))
                .toList();
        return new SeatingProblem(sizes, people, new Affinities(SAME_ZONE, SAME_TRADE, List.of()), rules());
    }

    private static @Nullable String code(Sector.@Nullable Heading trade) {
        return trade == null ? null : trade.code();
    }

    private List<GroupSize> sizes() {
        return GroupSize.same(settings.tables(), settings.fewestSeats(), settings.mostSeats());
    }

    private List<GroupSize> evenSizes() {
        GroupSize even = GroupSize.even(settings.tables(), guests.size()).getFirst();
        int fewest = Math.max(settings.fewestSeats(), even.min());
        int most = Math.min(settings.mostSeats(), even.max());
        return GroupSize.same(settings.tables(), fewest, most);
    }

    private Rules rules() {
        return new Rules(
                wishes.stream()
                        .filter(Wish.Together.class::isInstance)
                        .map(SeatingQuestion::ids)
                        .toList(),
                wishes.stream()
                        .filter(Wish.Apart.class::isInstance)
                        .map(SeatingQuestion::ids)
                        .toList(),
                wishes.stream()
                        .filter(wish -> wish instanceof Wish.Fixed fixed && fixed.table() <= settings.tables())
                        .map(Wish.Fixed.class::cast)
                        .map(fixed ->
                                new SeatingProblem.Fixed(fixed.organisation().toString(), fixed.table()))
                        .toList());
    }

    private static List<String> ids(Wish wish) {
        return wish.about().stream().map(OrganisationId::toString).toList();
    }

    private Demanded demanded(Demand demand) {
        return switch (demand.rule()) {
            case "min" -> new Demanded(Demanded.Kind.FEWEST_SEATS, List.of(), settings.fewestSeats());
            case "max" -> new Demanded(Demanded.Kind.MOST_SEATS, List.of(), settings.mostSeats());
            case "together" -> new Demanded(Demanded.Kind.TOGETHER, organisations(demand), 0);
            case "apart" -> new Demanded(Demanded.Kind.APART, organisations(demand), 0);
            case "fixed" -> new Demanded(Demanded.Kind.FIXED, organisations(demand), fixedTable(demand));
            default ->
                throw new IllegalStateException(
                        "No such demand: %s. Maybe the planner has a new rule.".formatted(demand));
        };
    }

    private static List<OrganisationId> organisations(Demand demand) {
        return demand.about().stream().map(OrganisationId::of).toList();
    }

    private int fixedTable(Demand demand) {
        OrganisationId organisation = organisations(demand).getFirst();
        return wishes.stream()
                .filter(wish ->
                        wish instanceof Wish.Fixed fixed && fixed.organisation().equals(organisation))
                .map(wish -> ((Wish.Fixed) wish).table())
                .findFirst()
                .orElse(0);
    }

    private static Seating seating(SeatingPlan plan) {
        return new Seating(plan.groups().stream()
                .map(group -> group.stream().map(OrganisationId::of).toList())
                .toList());
    }

    private static Proof proof(Outcome outcome, String asked) {
        double affinity = outcome.objectives().getOrDefault("affinity", 0.0);
        return new Proof(
                affinity,
                outcome.bounds().getOrDefault("affinity", affinity),
                outcome.status() == Status.OPTIMAL,
                outcome.seconds(),
                asked);
    }

    private static @Nullable Wish among(Wish wish, Set<OrganisationId> seated) {
        List<OrganisationId> here =
                wish.about().stream().filter(seated::contains).toList();
        return switch (wish) {
            case Wish.Together _ when here.size() > 1 -> new Wish.Together(here);
            case Wish.Apart _ when here.size() > 1 -> new Wish.Apart(here);
            case Wish.Fixed fixed when !here.isEmpty() -> fixed;
            case Wish.Together _, Wish.Apart _, Wish.Fixed _ -> null;
        };
    }
}
