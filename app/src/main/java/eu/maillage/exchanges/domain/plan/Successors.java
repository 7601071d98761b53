package eu.maillage.exchanges.domain.plan;

import eu.maillage.directory.OrganisationId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who stands for those that became one with another since a plan was made: it keeps the seat and the wishes.
 *
 * @param kept by the one that it has taken in
 */
record Successors(Map<OrganisationId, OrganisationId> kept) {

    Successors {
        kept = Map.copyOf(kept);
    }

    /** A wish that says nothing any more is left out: of one organisation alone, or a second fixed place of the same one. */
    List<StoredWish> in(List<StoredWish> wishes) {
        Set<Wish> own = wishes.stream().map(StoredWish::wish).collect(Collectors.toSet());
        Set<OrganisationId> fixed = own.stream()
                .filter(Wish.Fixed.class::isInstance)
                .flatMap(wish -> wish.about().stream())
                .collect(Collectors.toSet());
        return wishes.stream()
                .map(wish -> new StoredWish(wish.id(), in(wish.wish())))
                .filter(wish -> own.contains(wish.wish())
                        || (wish.wish() instanceof Wish.Fixed(var organisation, var _)
                                ? !fixed.contains(organisation)
                                : wish.wish().about().size() > 1))
                .toList();
    }

    /** The plan with a seat for the one kept, unless it has one already. */
    PlanVersion in(PlanVersion plan) {
        PlanContent content = plan.content();
        if (kept.isEmpty()) {
            return plan;
        }
        return new PlanVersion(
                plan.number(),
                plan.madeAt(),
                plan.madeBy(),
                plan.cause(),
                plan.about(),
                plan.basis(),
                plan.locksBefore(),
                new PlanContent(content.settings(), in(content.seating()), content.proof(), content.rotations()));
    }

    private Seating in(Seating seating) {
        Map<OrganisationId, OrganisationId> seats = new HashMap<>();
        kept.forEach((merged, now) -> {
            if (seating.has(merged) && !seating.has(now) && !seats.containsValue(now)) {
                seats.put(merged, now);
            }
        });
        return new Seating(seating.tables().stream()
                .map(table -> table.stream()
                        .map(seated -> seats.getOrDefault(seated, seated))
                        .toList())
                .toList());
    }

    private Wish in(Wish wish) {
        return switch (wish) {
            case Wish.Together(var about) -> new Wish.Together(all(about));
            case Wish.Apart(var about) -> new Wish.Apart(all(about));
            case Wish.Fixed(var organisation, var table) -> new Wish.Fixed(of(organisation), table);
        };
    }

    private List<OrganisationId> all(List<OrganisationId> organisations) {
        return organisations.stream().map(this::of).distinct().toList();
    }

    private OrganisationId of(OrganisationId organisation) {
        return kept.getOrDefault(organisation, organisation);
    }
}
