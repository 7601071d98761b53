package eu.maillage.exchanges.domain.plan;

import eu.maillage.directory.OrganisationId;
import eu.maillage.events.BroughtCard;
import eu.maillage.events.BroughtCardId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The planning of an exchange as it stands.
 *
 * @param current the plan in force, if one was made
 * @param released the number of the plan that the room follows
 * @param search for a seating that is going on, or the last one
 */
public record PlanSheet(
        Assembly assembly,
        ExchangeSettings settings,
        List<StoredWish> wishes,
        @Nullable PlanVersion current,
        @Nullable Integer released,
        @Nullable SeatingSearch search) {

    public PlanSheet {
        wishes = List.copyOf(wishes);
    }

    public Optional<PlanContent> plan() {
        return Optional.ofNullable(current).map(PlanVersion::content);
    }

    /** The places that are fixed. */
    public List<Wish.Fixed> locks() {
        return wishes.stream()
                .map(StoredWish::wish)
                .filter(Wish.Fixed.class::isInstance)
                .map(Wish.Fixed.class::cast)
                .toList();
    }

    /** Whether how good the plan is known to be is still so, with those expected, their chairs and the wishes of today. */
    public boolean isProofOfToday() {
        return isOver()
                || plan().map(PlanContent::proof)
                        .map(proof -> proof.answers(question()))
                        .orElse(true);
    }

    /** By which ids the fixed place of an organisation is taken back. */
    List<UUID> locksOf(OrganisationId organisation) {
        return wishes.stream()
                .filter(each -> each.wish() instanceof Wish.Fixed(var fixed, var _) && fixed.equals(organisation))
                .map(StoredWish::id)
                .toList();
    }

    public boolean isLocked(OrganisationId organisation) {
        return locks().stream().anyMatch(lock -> lock.organisation().equals(organisation));
    }

    /** The table where the place of an organisation is fixed, if it is. */
    public Optional<Integer> fixedTable(OrganisationId organisation) {
        return locks().stream()
                .filter(lock -> lock.organisation().equals(organisation))
                .map(Wish.Fixed::table)
                .findFirst();
    }

    /** The wishes about those expected that the plan in force does not keep. */
    public List<UnkeptWish> unkept() {
        return plan().map(plan -> question().wishes().stream()
                        .flatMap(wish -> UnkeptWish.of(wish, plan.seating(), reason(wish)))
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    private UnkeptWish.Reason reason(Wish wish) {
        if (wish instanceof Wish.Fixed fixed && fixed.table() > settings.tables()) {
            return UnkeptWish.Reason.NO_SUCH_TABLE;
        }
        Demanded demanded = SeatingQuestion.demanded(wish);
        if (search != null
                && search.outcome() instanceof PlannedSeating.Impossible impossible
                && impossible.demands().stream().anyMatch(demanded::isSameAs)) {
            return UnkeptWish.Reason.CONFLICT;
        }
        return failure().filter(PlannedSeating::isProvedInVain).isPresent()
                ? UnkeptWish.Reason.SEARCH_FAILED
                : UnkeptWish.Reason.NOT_PLANNED;
    }

    public SeatingQuestion question() {
        return question(settings);
    }

    SeatingQuestion question(ExchangeSettings with) {
        return new SeatingQuestion(
                assembly.guests(), with, wishes.stream().map(StoredWish::wish).toList());
    }

    /** Those expected who have no seat. */
    public List<Guest> unseated() {
        return plan().map(plan -> assembly.guests().stream()
                        .filter(guest -> !guest.absent() && !plan.seating().has(guest.id()))
                        .toList())
                .orElse(List.of());
    }

    /** Whether it is expected and has no seat in the plan that was made. */
    boolean isUnseated(OrganisationId organisation) {
        return unseated().stream().anyMatch(guest -> guest.id().equals(organisation));
    }

    /** Those who have a seat and do not take part any more. */
    public List<OrganisationId> gone() {
        Set<OrganisationId> here = assembly.guests().stream().map(Guest::id).collect(Collectors.toSet());
        return plan().map(plan -> plan.seating().tables().stream()
                        .flatMap(List::stream)
                        .filter(organisation -> !here.contains(organisation))
                        .toList())
                .orElse(List.of());
    }

    /** Those who have a seat and are absent; their cards go round. */
    public List<Guest> absent() {
        return plan().map(plan -> assembly.guests().stream()
                        .filter(guest -> guest.absent() && plan.seating().has(guest.id()))
                        .toList())
                .orElse(List.of());
    }

    /** How many cards of the plan some table will not hear. */
    public int unheard() {
        return plan().map(plan -> plan.rotations().stream()
                        .mapToInt(rotation -> rotation.unheard().size())
                        .sum())
                .orElse(0);
    }

    /** The cards brought since, by organisations that have a seat. */
    public List<BroughtCard> newCards() {
        return plan().map(plan -> since(plan, plan.cards())).orElse(List.of());
    }

    private List<BroughtCard> since(PlanContent plan, Set<BroughtCardId> known) {
        Set<OrganisationId> seated = plan.seating().organisations();
        return assembly.cardsGoing().stream()
                .filter(card -> !known.contains(card.id()) && seated.contains(card.organisation()))
                .toList();
    }

    /** How many cards of the plan were taken back since. */
    public long withdrawnCards() {
        return plan().map(plan -> withdrawn(plan.cards())).orElse(0L);
    }

    private long withdrawn(Set<BroughtCardId> known) {
        Set<BroughtCardId> going =
                assembly.cardsGoing().stream().map(BroughtCard::id).collect(Collectors.toSet());
        return known.stream().filter(card -> !going.contains(card)).count();
    }

    /** Whether the event is over, and the plan what it was. */
    public boolean isOver() {
        return assembly.event().isOver();
    }

    /** Whether somebody came or went, or a card did, since the plan was made and before the event was over. */
    public boolean isBehind() {
        return !isOver() && hasOthers();
    }

    private boolean hasOthers() {
        return !unseated().isEmpty()
                || !gone().isEmpty()
                || plan().filter(this::hasOtherCards).isPresent();
    }

    private boolean hasOtherCards(PlanContent plan) {
        Set<BroughtCardId> known = plan.cards();
        return !since(plan, known).isEmpty() || withdrawn(known) > 0;
    }

    /** The number of the plan that the room follows, while it is another than the one in force and the event is not over. */
    public Optional<Integer> otherInTheRoom() {
        if (current == null || released == null || isOver()) {
            return Optional.empty();
        }
        return released == current.number() ? Optional.empty() : Optional.of(released);
    }

    /** The plan in force, where the room follows an older one. */
    public Optional<NewerPlan> newerThanTheRooms() {
        return otherInTheRoom().flatMap(followed -> Optional.ofNullable(current)
                .map(PlanVersion::number)
                .map(number -> new NewerPlan(number, followed)));
    }

    /** Why the last search found no plan, while nothing has changed since in what it was asked. */
    public Optional<PlannedSeating> failure() {
        return search != null && question().mark().equals(search.asked())
                ? Optional.ofNullable(search.outcome())
                : Optional.empty();
    }

    public boolean isSearching() {
        return search != null && search.isRunning();
    }
}
