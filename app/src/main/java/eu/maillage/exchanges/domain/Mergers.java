package eu.maillage.exchanges.domain;

import eu.maillage.directory.OrganisationId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who became one with another: under whichever id it was seated or answered, it is known by that of the one kept. Two of
 * one company that were both there stay two in the room, and have no say on each other's cards.
 *
 * @param kept by the id of each that went
 * @param stayed the same of those that went and keep a seat of their own
 */
public record Mergers(Map<UUID, UUID> kept, Map<UUID, UUID> stayed) {

    public static final Mergers NONE = new Mergers(Map.of());

    public Mergers {
        kept = Map.copyOf(kept);
        stayed = Map.copyOf(stayed);
    }

    Mergers(Map<UUID, UUID> kept) {
        this(kept, Map.of());
    }

    public UUID of(UUID organisation) {
        return kept.getOrDefault(organisation, organisation);
    }

    public OrganisationId of(OrganisationId organisation) {
        return new OrganisationId(of(organisation.value()));
    }

    /** Which company it is, whether or not it keeps a seat of its own. */
    public OrganisationId company(OrganisationId organisation) {
        UUID seated = of(organisation.value());
        return new OrganisationId(of(stayed.getOrDefault(seated, seated)));
    }

    /** Every id under which an organisation was known. */
    Set<UUID> names(UUID organisation) {
        return Stream.concat(Stream.of(organisation), kept.keySet().stream())
                .filter(name -> of(name).equals(organisation))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The plan with one seat at a table for two who became one; at two tables each keeps hers. */
    RoundPlan in(RoundPlan plan) {
        if (kept.isEmpty() && stayed.isEmpty()) {
            return plan;
        }
        return new RoundPlan(
                plan.tables().stream().map(this::in).toList(),
                plan.cards().stream().map(this::in).toList(),
                plan.phases(),
                stayed);
    }

    private RoundPlan.Table in(RoundPlan.Table table) {
        Map<UUID, RoundPlan.Seat> seats = new LinkedHashMap<>();
        table.seats()
                .forEach(seat -> seats.putIfAbsent(
                        of(seat.organisation()),
                        new RoundPlan.Seat(of(seat.organisation()), seat.name(), seat.present())));
        return new RoundPlan.Table(table.number(), table.name(), List.copyOf(seats.values()));
    }

    private RoundPlan.Card in(RoundPlan.Card card) {
        return new RoundPlan.Card(
                card.id(),
                card.number(),
                card.phase(),
                of(card.organisation()),
                card.title(),
                card.description(),
                card.terms());
    }

    Latecomers in(Latecomers latecomers) {
        Map<UUID, Long> after = new HashMap<>();
        latecomers.after().forEach((organisation, answer) -> after.merge(of(organisation), answer, Math::max));
        Map<UUID, Instant> left = new HashMap<>();
        latecomers
                .left()
                .forEach((organisation, moment) ->
                        left.merge(of(organisation), moment, (one, other) -> one.isBefore(other) ? one : other));
        Set<UUID> returned = new HashSet<>();
        latecomers.returned().forEach(organisation -> returned.add(of(organisation)));
        return new Latecomers(after, left, returned);
    }
}
