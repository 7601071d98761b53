package eu.maillage.exchanges.web;

import eu.maillage.accounts.CapabilityLinks;
import eu.maillage.events.Event;
import eu.maillage.events.EventId;
import eu.maillage.exchanges.domain.ClockMove;
import eu.maillage.exchanges.domain.ControlRoom;
import eu.maillage.exchanges.domain.Crew;
import eu.maillage.exchanges.domain.LateAnswers;
import eu.maillage.exchanges.domain.Phase;
import eu.maillage.exchanges.domain.Pressed;
import eu.maillage.exchanges.domain.RoundPlan;
import eu.maillage.exchanges.domain.RunningExchange;
import eu.maillage.exchanges.domain.RunningExchanges;
import eu.maillage.exchanges.domain.TableProgress;
import eu.maillage.exchanges.domain.Tablet;
import eu.maillage.exchanges.domain.after.ResultLetters;
import eu.maillage.exchanges.domain.plan.PlanReading;
import eu.maillage.tenancy.Asker;
import eu.maillage.ui.Notice;
import eu.maillage.ui.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The control room: where the room stands, which tables lag, and what to press next. */
@Controller
@RequestMapping("/events/{event}/exchange/live")
class ControlPages {

    private final ControlRoom room;
    private final RunningExchanges exchanges;
    private final ProgressSource progress;
    private final PlanReading plans;
    private final ResultLetters letters;
    private final CapabilityLinks links;
    private final InstantSource clock;

    ControlPages(
            ControlRoom room,
            RunningExchanges exchanges,
            ProgressSource progress,
            PlanReading plans,
            ResultLetters letters,
            CapabilityLinks links,
            InstantSource clock) {
        this.room = room;
        this.exchanges = exchanges;
        this.progress = progress;
        this.plans = plans;
        this.letters = letters;
        this.links = links;
        this.clock = clock;
    }

    @GetMapping
    String show(Page page, Model model, Asker asker, @PathVariable UUID event) {
        asker.requireCoordinator();
        RunningExchange exchange = exchanges.look(asker, event);
        model.addAttribute("page", page);
        model.addAttribute("view", view(asker, page, event, exchange));
        return "exchanges/web/control";
    }

    @PostMapping("/start")
    String start(
            Asker asker,
            @PathVariable UUID event,
            @RequestParam Phase phase,
            @RequestParam int seen,
            RedirectAttributes redirect) {
        return told(event, room.start(asker, event, phase, seen), redirect);
    }

    @PostMapping("/press")
    String press(
            Asker asker,
            @PathVariable UUID event,
            @RequestParam Button press,
            @RequestParam int seen,
            RedirectAttributes redirect) {
        return told(event, room.press(asker, event, press.press(), seen), redirect);
    }

    private static String told(UUID event, Pressed pressed, RedirectAttributes redirect) {
        Notice notice =
                switch (pressed) {
                    case Pressed.Moved moved ->
                        Notice.done(ControlView.key(moved.move().press()) + ".done");
                    case Pressed.AlreadyMoved _ -> Notice.warning("live.press.already-moved");
                    case Pressed.NotNow no ->
                        Notice.warning("live.press.not-now."
                                + no.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
                };
        notice.after(redirect);
        return "redirect:/events/" + event + "/exchange/live";
    }

    private ControlView view(Asker asker, Page page, UUID event, RunningExchange exchange) {
        Event known = exchanges.event(asker, event);
        LocalDate today = LocalDate.ofInstant(clock.instant(), page.zone());
        LateAnswers late = exchanges.late(asker, event).orElse(null);
        List<Tablet> tablets = progress.tablets(asker, event, exchange);
        return new ControlView(
                known,
                RoomView.of(event, exchange, clock.instant()),
                ExchangeTabs.of(page, new EventId(event), ExchangeTabs.Place.LIVE),
                exchange.order().seen(),
                exchange.moment().isPresent() ? null : exchange.nextPhase().orElse(null),
                known.isAhead() && !known.day().equals(today) ? known.day() : null,
                exchange.plan().filter(plan -> plan.cards().isEmpty()).isPresent(),
                exchange.closed()
                        ? null
                        : plans.newerThanTheRooms(asker, new EventId(event)).orElse(null),
                exchange.closed() || exchange.plan().isEmpty()
                        ? 0
                        : plans.sheet(asker, new EventId(event)).newCards().size(),
                exchange.moment().isPresent() ? List.of() : without(exchange),
                exchange.order().undoable().map(ClockMove::press).orElse(null),
                exchange.order().redoable().map(ClockMove::press).orElse(null),
                exchange.moment().map(RunningExchange.Moment::isLast).orElse(false),
                pause(exchange),
                moves(exchange),
                tables(asker, event, exchange, tablets),
                newcomers(exchange),
                exchange.closed() ? List.of() : SilentTabletAdvice.of(tablets, clock.instant()),
                exchange.isOver() ? exchanges.unread(asker, event).orElse(null) : null,
                late,
                late != null && !letters.written(asker, new EventId(event)).isEmpty(),
                links.of(asker, Crew.scope(event)));
    }

    private List<ControlView.TableRow> tables(Asker asker, UUID event, RunningExchange exchange, List<Tablet> heard) {
        Map<Integer, TableProgress> known = progress.tables(asker, event, exchange).stream()
                .collect(Collectors.toMap(TableProgress::table, table -> table));
        Map<Integer, Tablet> tablets = heard.stream().collect(Collectors.toMap(Tablet::table, tablet -> tablet));
        Instant now = clock.instant();
        return exchange.plan().stream()
                .flatMap(plan -> plan.tables().stream())
                .map(table -> ControlView.TableRow.of(
                        table, known.get(table.number()), Objects.requireNonNull(tablets.get(table.number())), now))
                .toList();
    }

    private static List<ControlView.Newcomer> newcomers(RunningExchange exchange) {
        return exchange.plan().stream()
                .flatMap(plan -> plan.tables().stream())
                .flatMap(table -> table.seats().stream()
                        .filter(seat -> seat.present() && exchange.latecomers().has(seat.organisation()))
                        .map(seat -> new ControlView.Newcomer(seat.name(), table.name())))
                .toList();
    }

    private static Duration pause(RunningExchange exchange) {
        return exchange.moment()
                .flatMap(now -> exchange.plan().flatMap(plan -> plan.phase(now.phase())))
                .map(RoundPlan.PhasePlan::pause)
                .orElse(Duration.ZERO);
    }

    /** The tables that will have nothing to announce when the next phase begins. */
    private static List<String> without(RunningExchange exchange) {
        return exchange.nextPhase().stream()
                .flatMap(phase -> exchange.plan().stream()
                        .flatMap(plan -> plan.tables().stream().filter(table -> plan.visit(phase, 1, table.number())
                                .filter(visit -> !visit.cards().isEmpty())
                                .isEmpty())))
                .map(RoundPlan.Table::name)
                .toList();
    }

    /** Where each batch goes when the next round begins. */
    private static List<ScreenView.Place> moves(RunningExchange exchange) {
        return exchange.moment()
                .filter(now -> !now.isLast())
                .flatMap(now -> exchange.plan().map(plan -> plan.tables().stream()
                        .map(table -> new ScreenView.Place(
                                table.name(),
                                plan.visit(now.phase(), now.round() + 1, table.number())
                                        .map(RoundPlan.Visit::batch)
                                        .orElse(0)))
                        .toList()))
                .orElse(List.of());
    }
}
