package eu.maillage.exchanges.web.plan;

import eu.maillage.events.EventId;
import eu.maillage.exchanges.domain.Phase;
import eu.maillage.exchanges.domain.plan.ExchangeSettings;
import eu.maillage.exchanges.domain.plan.Guest;
import eu.maillage.exchanges.domain.plan.PlanReading;
import eu.maillage.exchanges.domain.plan.PlanSheet;
import eu.maillage.exchanges.domain.plan.Planning;
import eu.maillage.exchanges.domain.plan.Preparation;
import eu.maillage.exchanges.domain.plan.Timetable;
import eu.maillage.exchanges.domain.plan.Wish;
import eu.maillage.exchanges.web.ExchangeTabs;
import eu.maillage.tenancy.Asker;
import eu.maillage.ui.FormState;
import eu.maillage.ui.Notice;
import eu.maillage.ui.Option;
import eu.maillage.ui.Page;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the coordinator settles tables, rounds and times, and says who sits with whom. */
@Controller
class SettingsPages {

    private static final FormState NO_WISH = FormState.of(WishForm.EMPTY).named("w");

    private final PlanReading reading;
    private final Preparation preparation;
    private final Planning planning;

    SettingsPages(PlanReading reading, Preparation preparation, Planning planning) {
        this.reading = reading;
        this.preparation = preparation;
        this.planning = planning;
    }

    @GetMapping("/events/{id}/exchange")
    String begin(Asker asker, @PathVariable UUID id) {
        EventId event = new EventId(id);
        reading.sheet(asker, event);
        return "redirect:" + ExchangeTabs.address(event, ExchangeTabs.Place.PLAN);
    }

    @GetMapping("/events/{id}/exchange/settings")
    String settings(Asker asker, Page page, @PathVariable UUID id, Model model) {
        PlanSheet sheet = reading.sheet(asker, new EventId(id));
        FormState form = FormState.of(SettingsForm.of(sheet.settings()));
        return show(page, sheet, form, NO_WISH, false, model);
    }

    @PostMapping("/events/{id}/exchange/settings")
    String settle(
            Asker asker,
            Page page,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") SettingsForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        EventId event = new EventId(id);
        PlanSheet sheet = reading.sheet(asker, event);
        if (form.seatsAreUpsideDown()) {
            binding.rejectValue("mostSeats", "Order", "exchanges.plan.settings.seats-wrong");
        }
        if (binding.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(page, sheet, FormState.of(binding), NO_WISH, false, model);
        }
        if (form.isOvertakenBy(sheet.settings())) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(page, sheet, FormState.of(binding), NO_WISH, true, model);
        }
        boolean sameTables = sheet.current() != null
                && sheet.current().content().settings().tables()
                        == form.toSettings().tables();
        if (sheet.current() != null && sameTables) {
            planning.adjust(asker, event, form.toSettings(), sheet.current().number());
        } else {
            preparation.settle(asker, event, form.toSettings());
        }
        Notice.done(
                        sheet.current() == null || sameTables
                                ? "exchanges.plan.settings.saved"
                                : "exchanges.plan.settings.saved-plan-again")
                .after(redirect);
        return "redirect:" + ExchangeTabs.address(event, ExchangeTabs.Place.SETTINGS);
    }

    @PostMapping("/events/{id}/exchange/wishes")
    String wish(
            Asker asker,
            Page page,
            @PathVariable UUID id,
            @Valid @ModelAttribute("wish") WishForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        EventId event = new EventId(id);
        if (form.lacksSomebody()) {
            binding.rejectValue("one", "Missing", "exchanges.plan.wish.who-missing");
        }
        if (form.lacksTheOther()) {
            binding.rejectValue("other", "Missing", "exchanges.plan.wish.other-missing");
        }
        if (form.lacksTheTable()) {
            binding.rejectValue("table", "Missing", "exchanges.plan.wish.table-missing");
        }
        PlanSheet before = reading.sheet(asker, event);
        if (!binding.hasErrors() && !preparation.wish(asker, event, form.toWish())) {
            binding.rejectValue(form.lastField(), "Stands", "exchanges.plan.wish.stands");
        }
        if (binding.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(
                    page,
                    before,
                    FormState.of(SettingsForm.of(before.settings())),
                    FormState.of(binding).named("w"),
                    false,
                    model);
        }
        boolean holds = reading.sheet(asker, event).question().refusals().isEmpty();
        (holds ? added(before, form.toWish()) : Notice.warning("exchanges.plan.wish.added-in-vain")).after(redirect);
        return "redirect:" + ExchangeTabs.address(event, ExchangeTabs.Place.SETTINGS) + (holds ? "#wishes" : "");
    }

    /** A fixed place takes the place of an earlier one. */
    private static Notice added(PlanSheet before, Wish wish) {
        return wish instanceof Wish.Fixed(var organisation, int table)
                ? before.fixedTable(organisation)
                        .filter(earlier -> earlier != table)
                        .map(earlier -> Notice.done(
                                "exchanges.plan.wish.moved", before.assembly().name(organisation), table, earlier))
                        .orElseGet(() -> Notice.done("exchanges.plan.wish.added"))
                : Notice.done("exchanges.plan.wish.added");
    }

    @PostMapping("/events/{id}/exchange/wishes/{wish}/remove")
    String takeBack(Asker asker, @PathVariable UUID id, @PathVariable UUID wish, RedirectAttributes redirect) {
        EventId event = new EventId(id);
        preparation.takeBack(asker, event, wish);
        Notice.done("exchanges.plan.wish.removed").after(redirect);
        return "redirect:" + ExchangeTabs.address(event, ExchangeTabs.Place.SETTINGS) + "#wishes";
    }

    private static String show(
            Page page, PlanSheet sheet, FormState form, FormState wish, boolean overtaken, Model model) {
        PlanWords words = new PlanWords(page.wording(), sheet.assembly());
        EventId event = sheet.assembly().event().id();
        List<Option> organisations = sheet.assembly().guests().stream()
                .map((Guest guest) -> Option.of(guest.id().toString(), guest.name()))
                .toList();
        model.addAttribute(
                "view",
                new SettingsView(
                        ExchangeTabs.address(event),
                        sheet.assembly().event().name(),
                        ExchangeTabs.of(page, event, ExchangeTabs.Place.SETTINGS),
                        form,
                        times(page, sheet),
                        Stream.concat(
                                        refusals(words, sheet),
                                        warnings(page, sheet).stream().map(List::of))
                                .toList(),
                        SettingsForm.markOf(sheet.settings()),
                        sheet.current() != null,
                        overtaken,
                        sheet.newerThanTheRooms().orElse(null),
                        sheet.isOver(),
                        wish,
                        organisations,
                        sheet.wishes().stream()
                                .map(one -> new SettingsView.WishRow(one.id().toString(), words.wish(one.wish())))
                                .toList()));
        return "exchanges/web/plan/settings";
    }

    private static List<String> times(Page page, PlanSheet sheet) {
        Timetable times = Timetable.of(sheet.settings());
        List<String> said = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            said.add(page.t(
                    "exchanges.plan.settings.times",
                    page.name("exchanges.plan.phase", phase),
                    times.of(phase).getFirst().starts(),
                    times.ends(phase)));
        }
        return said;
    }

    /** Tables that are far from what the method knows are hers to settle, and said to be so. */
    private static Optional<String> tableSize(Page page, PlanSheet sheet) {
        int guests = sheet.question().guests().size();
        ExchangeSettings.TableSize size = sheet.settings().tableSize(guests);
        return size == ExchangeSettings.TableSize.USUAL
                ? Optional.empty()
                : Optional.of(page.t(
                        "exchanges.plan.settings.size."
                                + size.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        guests,
                        sheet.settings().tables(),
                        ExchangeSettings.usualTables(guests)));
    }

    /** What the search would refuse at once, said as it says it, while there is something to settle. */
    private static Stream<List<String>> refusals(PlanWords words, PlanSheet sheet) {
        return sheet.isOver()
                ? Stream.empty()
                : sheet.question().refusals().stream().map(words::failure).distinct();
    }

    private static List<String> warnings(Page page, PlanSheet sheet) {
        Timetable times = Timetable.of(sheet.settings());
        List<String> said = new ArrayList<>();
        tableSize(page, sheet).ifPresent(said::add);
        if (times.overlaps()) {
            said.add(page.t("exchanges.plan.settings.overlap", times.ends(Phase.OFFERS)));
        }
        if (times.ends(Phase.NEEDS).isAfter(sheet.assembly().event().ends())) {
            said.add(page.t(
                    "exchanges.plan.settings.too-late",
                    times.ends(Phase.NEEDS),
                    sheet.assembly().event().ends()));
        }
        return said;
    }
}
