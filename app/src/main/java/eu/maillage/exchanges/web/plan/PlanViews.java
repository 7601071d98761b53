package eu.maillage.exchanges.web.plan;

import eu.maillage.directory.OrganisationId;
import eu.maillage.events.BroughtCard;
import eu.maillage.events.EventId;
import eu.maillage.events.EventState;
import eu.maillage.events.Participant;
import eu.maillage.exchanges.domain.plan.Guest;
import eu.maillage.exchanges.domain.plan.PlanContent;
import eu.maillage.exchanges.domain.plan.PlanSheet;
import eu.maillage.exchanges.domain.plan.PlanVersion;
import eu.maillage.exchanges.domain.plan.SeatingFacts;
import eu.maillage.exchanges.domain.plan.SeatingSearch;
import eu.maillage.exchanges.web.ExchangeTabs;
import eu.maillage.ui.Page;
import eu.maillage.ui.Seating;
import eu.maillage.ui.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Lays the plan out for the page. */
final class PlanViews {

    private final Page page;
    private final PlanSheet sheet;
    private final PlanWords words;
    private final Map<OrganisationId, Guest> guests;
    private final Map<OrganisationId, Long> cards;

    PlanViews(Page page, PlanSheet sheet) {
        this.page = page;
        this.sheet = sheet;
        this.words = new PlanWords(page.wording(), sheet.assembly());
        this.guests = sheet.assembly().guests().stream().collect(Collectors.toMap(Guest::id, Function.identity()));
        this.cards = sheet.assembly().cardsGoing().stream()
                .collect(Collectors.groupingBy(BroughtCard::organisation, Collectors.counting()));
    }

    PlanView view(List<PlanVersion> versions, Instant now) {
        EventId event = sheet.assembly().event().id();
        PlanVersion current = sheet.current();
        eu.maillage.exchanges.domain.plan.Seating seating = sheet.plan()
                .map(PlanContent::seating)
                .orElseGet(() -> new eu.maillage.exchanges.domain.plan.Seating(List.of()));
        SeatingFacts facts = SeatingFacts.of(seating, sheet.assembly().guests());
        List<String> unkept = sheet.unkept().stream().map(words::unkept).toList();
        return new PlanView(
                ExchangeTabs.address(event),
                sheet.assembly().event(),
                ExchangeTabs.of(page, event, ExchangeTabs.Place.PLAN),
                current == null ? 0 : current.number(),
                sheet.question().guests().size(),
                work(now),
                failure(),
                behind(),
                !sheet.isOver()
                        && sheet.plan().filter(plan -> plan.cards().isEmpty()).isPresent()
                        && sheet.newCards().isEmpty(),
                unkept,
                room(),
                sheet.otherInTheRoom().orElse(null),
                current != null && Integer.valueOf(current.number()).equals(sheet.released()),
                sheet.assembly().event().state() == EventState.RUNNING ? sheet.released() : null,
                current == null
                        ? null
                        : versions.stream()
                                .filter(version ->
                                        Integer.valueOf(version.number()).equals(current.basis()))
                                .findFirst()
                                .map(this::back)
                                .orElse(null),
                words.proof(
                        sheet.plan().map(PlanContent::proof).orElse(null),
                        unkept.isEmpty(),
                        sheet.isProofOfToday(),
                        sheet.assembly().event().isAhead()),
                facts.neighbours(),
                words.competitors(facts),
                facts.smallest() == facts.largest()
                        ? String.valueOf(facts.largest())
                        : page.t("exchanges.plan.sizes", facts.smallest(), facts.largest()),
                drawing(seating),
                rows(seating),
                versions.stream().map(version -> earlier(version, current)).toList());
    }

    /** The search that goes on, if one does. */
    @Nullable
    Work work(Instant now) {
        SeatingSearch search = sheet.search();
        if (search == null || !search.isRunning()) {
            return null;
        }
        Double affinity = search.affinity();
        Double bound = search.bound();
        String best = affinity == null || bound == null
                ? page.t("exchanges.plan.search.none-yet")
                : bound <= affinity
                        ? page.t("exchanges.plan.search.proved")
                        : page.t(
                                "exchanges.plan.search.best",
                                new eu.maillage.exchanges.domain.plan.Proof(affinity, bound, false, 0, null).gap());
        return new Work(page.t("exchanges.plan.search.title"), search.percent(now), best, true);
    }

    private List<String> failure() {
        return sheet.failure().map(words::failure).orElse(List.of());
    }

    private List<String> behind() {
        List<String> said = new ArrayList<>();
        if (sheet.isOver()) {
            return said;
        }
        List<String> unseated = sheet.unseated().stream().map(Guest::name).toList();
        if (!unseated.isEmpty()) {
            said.add(page.t("exchanges.plan.behind.unseated", unseated.size(), words.joined(unseated)));
        }
        List<String> gone = sheet.gone().stream().map(sheet.assembly()::name).toList();
        if (!gone.isEmpty()) {
            said.add(page.t("exchanges.plan.behind.gone", gone.size(), words.joined(gone)));
        }
        if (!sheet.newCards().isEmpty()) {
            said.add(page.t("exchanges.plan.behind.cards", sheet.newCards().size()));
        }
        if (sheet.withdrawnCards() > 0) {
            said.add(page.t("exchanges.plan.behind.withdrawn", sheet.withdrawnCards()));
        }
        return said;
    }

    private @Nullable String room() {
        PlanVersion current = sheet.current();
        Integer released = sheet.released();
        return current == null || (released != null && released != current.number())
                ? null
                : page.t(released == null ? "exchanges.plan.room.nothing" : "exchanges.plan.room.this");
    }

    private Seating drawing(eu.maillage.exchanges.domain.plan.Seating seating) {
        return new Seating(IntStream.rangeClosed(1, seating.tables().size())
                .mapToObj(number -> new Seating.Table(
                        page.t("exchanges.plan.table", number),
                        seating.table(number).stream()
                                .map(organisation -> guest(organisation, number))
                                .toList()))
                .toList());
    }

    private Seating.Guest guest(OrganisationId organisation, int table) {
        Guest guest = guests.get(organisation);
        return new Seating.Guest(
                sheet.assembly().name(organisation),
                guest == null ? null : guest.zone(),
                sheet.fixedTable(organisation).filter(fixed -> fixed == table).isPresent());
    }

    private List<GuestRow> rows(eu.maillage.exchanges.domain.plan.Seating seating) {
        List<GuestRow> rows = new ArrayList<>();
        for (int table = 1; table <= seating.tables().size(); table++) {
            for (OrganisationId organisation : seating.table(table)) {
                Guest guest = guests.get(organisation);
                rows.add(new GuestRow(
                        organisation.toString(),
                        sheet.assembly().name(organisation),
                        table,
                        guest == null ? null : guest.zone(),
                        guest == null ? null : words.trade(guest),
                        cards.getOrDefault(organisation, 0L).intValue(),
                        sheet.fixedTable(organisation).orElse(null),
                        guest == null || guest.absent(),
                        sheet.assembly()
                                .participant(organisation)
                                .filter(Participant::addedOnTheDay)
                                .isPresent()));
            }
        }
        return rows;
    }

    private PlanView.Earlier earlier(PlanVersion version, @Nullable PlanVersion current) {
        OrganisationId about = version.about();
        return new PlanView.Earlier(
                version.number(),
                page.t(
                        "exchanges.plan.cause." + version.cause().name().toLowerCase(Locale.ROOT),
                        version.madeBy(),
                        about == null ? "" : sheet.assembly().name(about)),
                page.dateTime(version.madeAt()),
                Integer.valueOf(version.number()).equals(sheet.released()),
                current != null && version.number() == current.number() ? null : back(version));
    }

    private PlanView.Back back(PlanVersion version) {
        String changes = SettingsChanges.between(
                page.wording(), words, sheet.settings(), version.content().settings());
        long moved = moved(version.content().seating());
        String text = page.t("exchanges.plan.back.moved", moved) + " "
                + (changes.isEmpty()
                        ? page.t("exchanges.plan.back.same")
                        : page.t("exchanges.plan.back.settings", changes));
        return new PlanView.Back(version.number(), text, !changes.isEmpty());
    }

    /** How many would sit elsewhere. */
    private long moved(eu.maillage.exchanges.domain.plan.Seating then) {
        return sheet.plan()
                .map(plan -> plan.seating().organisations().stream()
                        .filter(one -> !plan.seating().tableOf(one).equals(then.tableOf(one)))
                        .count())
                .orElse(0L);
    }
}
