package eu.maillage.exchanges.domain.plan;

import eu.maillage.directory.OrganisationId;
import eu.maillage.exchanges.domain.Mergers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Plans and wishes as they are read since some became one with another: the one kept has the seat and the wishes. */
record Successors(Mergers mergers) {

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
        OrganisationId about = plan.about();
        return new PlanVersion(
                plan.number(),
                plan.madeAt(),
                plan.madeBy(),
                plan.cause(),
                about == null ? null : mergers.of(about),
                plan.basis(),
                plan.locksBefore().stream().map(this::in).toList(),
                new PlanContent(content.settings(), in(content.seating()), content.proof(), content.rotations()));
    }

    private Seating in(Seating seating) {
        Set<OrganisationId> seated = new HashSet<>(seating.organisations());
        return new Seating(seating.tables().stream()
                .map(table -> table.stream()
                        .map(one -> seated.add(mergers.of(one)) ? mergers.of(one) : one)
                        .toList())
                .toList());
    }

    private Wish.Fixed in(Wish.Fixed fixed) {
        return new Wish.Fixed(mergers.of(fixed.organisation()), fixed.table());
    }

    private Wish in(Wish wish) {
        return switch (wish) {
            case Wish.Together(var about) -> new Wish.Together(all(about));
            case Wish.Apart(var about) -> new Wish.Apart(all(about));
            case Wish.Fixed fixed -> in(fixed);
        };
    }

    private List<OrganisationId> all(List<OrganisationId> organisations) {
        return organisations.stream().map(mergers::of).distinct().toList();
    }
}
