package eu.maillage.exchanges.web.plan;

import eu.maillage.directory.OrganisationId;
import eu.maillage.events.BroughtCard;
import eu.maillage.events.BroughtCardId;
import eu.maillage.events.EventId;
import eu.maillage.events.Participant;
import eu.maillage.exchanges.domain.Phase;
import eu.maillage.exchanges.domain.plan.PhaseRotation;
import eu.maillage.exchanges.domain.plan.PhaseSettings;
import eu.maillage.exchanges.domain.plan.PlanContent;
import eu.maillage.exchanges.domain.plan.PlanSheet;
import eu.maillage.exchanges.domain.plan.PlanVersion;
import eu.maillage.exchanges.domain.plan.Remedies;
import eu.maillage.exchanges.domain.plan.Remedy;
import eu.maillage.exchanges.domain.plan.RotationQuestion;
import eu.maillage.exchanges.domain.plan.Timetable;
import eu.maillage.exchanges.web.ExchangeTabs;
import eu.maillage.exchanges.web.plan.RotationView.PhaseView;
import eu.maillage.exchanges.web.plan.RotationView.RemedyButton;
import eu.maillage.exchanges.web.plan.RotationView.UnheardCard;
import eu.maillage.ui.Page;
import eu.maillage.ui.Rotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lays the rotation out for the page. */
final class RotationViews {

    private final Page page;
    private final PlanSheet sheet;
    private final PlanWords words;
    private final Map<BroughtCardId, BroughtCard> cards;

    RotationViews(Page page, PlanSheet sheet) {
        this.page = page;
        this.sheet = sheet;
        this.words = new PlanWords(page.wording(), sheet.assembly());
        this.cards = sheet.assembly().cards().stream().collect(Collectors.toMap(BroughtCard::id, Function.identity()));
    }

    RotationView view() {
        EventId event = sheet.assembly().event().id();
        PlanVersion current = sheet.current();
        return new RotationView(
                ExchangeTabs.address(event),
                sheet.assembly().event(),
                ExchangeTabs.of(page, event, ExchangeTabs.Place.ROTATION),
                current == null ? 0 : current.number(),
                sheet.otherInTheRoom().orElse(null),
                sheet.isBehind(),
                current == null
                        ? List.of()
                        : current.content().rotations().stream()
                                .map(rotation -> phase(current.content(), rotation))
                                .toList());
    }

    private PhaseView phase(PlanContent plan, PhaseRotation rotation) {
        Phase phase = rotation.phase();
        Timetable times = Timetable.of(plan.settings());
        List<String> problems = problems(plan, rotation);
        long going = sheet.assembly().cardsGoing().stream()
                .filter(card -> RotationQuestion.phase(card.kind()) == phase)
                .count();
        return new PhaseView(
                phase.name().toLowerCase(Locale.ROOT),
                page.name("exchanges.plan.phase", phase),
                page.t(
                                "exchanges.plan.rotation.times",
                                times.of(phase).getFirst().starts(),
                                times.ends(phase),
                                plan.settings().phase(phase).rounds(),
                                words.length(plan.settings().phase(phase).roundSeconds()),
                                plan.settings().phase(phase).rounds() > 1
                                        ? plan.settings().pauseSeconds()
                                        : 0)
                        + (times.isToTheMinute() ? "" : " " + page.t("exchanges.plan.rotation.no-seconds")),
                (int) going,
                seconds(rotation),
                least(rotation) == most(rotation),
                problems.isEmpty(),
                page.t(problems.isEmpty() ? "exchanges.plan.rotation.enough" : "exchanges.plan.rotation.too-short"),
                problems,
                without(plan, phase),
                remedies(plan, rotation),
                chart(plan, rotation),
                rotation.unheard().stream()
                        .flatMap(one -> unheard(one).stream())
                        .toList(),
                rotation.leftOut().stream()
                        .flatMap(id -> Optional.ofNullable(cards.get(id)).stream())
                        .map(card -> card.number().toString())
                        .toList());
    }

    /** From the fullest batch to the thinnest. */
    private String seconds(PhaseRotation rotation) {
        return least(rotation) == most(rotation)
                ? page.number(least(rotation))
                : page.t("exchanges.plan.sizes", least(rotation), most(rotation));
    }

    private static long least(PhaseRotation rotation) {
        return Math.round(rotation.secondsPerCard());
    }

    private static long most(PhaseRotation rotation) {
        return Math.round(rotation.mostSecondsPerCard());
    }

    /** The tables that have no batch of their own, then those who bring nothing to one that has. */
    private List<String> without(PlanContent plan, Phase phase) {
        Set<OrganisationId> bringing = sheet.assembly().cardsGoing().stream()
                .filter(card -> RotationQuestion.phase(card.kind()) == phase)
                .map(BroughtCard::organisation)
                .collect(Collectors.toSet());
        List<String> tables = new ArrayList<>();
        List<String> companies = new ArrayList<>();
        for (int number = 1; number <= plan.seating().tables().size(); number++) {
            List<OrganisationId> company = plan.seating().table(number);
            if (!company.isEmpty() && company.stream().noneMatch(bringing::contains)) {
                tables.add(String.valueOf(number));
            }
            company.stream()
                    .filter(one -> !bringing.contains(one) && comes(one))
                    .map(sheet.assembly()::name)
                    .forEach(companies::add);
        }
        List<String> said = new ArrayList<>();
        if (!tables.isEmpty()) {
            said.add(page.t("exchanges.plan.rotation.no-batch", tables.size(), words.joined(tables)));
        }
        if (!companies.isEmpty()) {
            said.add(page.t("exchanges.plan.rotation.no-card", companies.size(), words.joined(companies)));
        }
        return said;
    }

    private boolean comes(OrganisationId organisation) {
        return sheet.assembly()
                .participant(organisation)
                .filter(Participant::isCounted)
                .isPresent();
    }

    private List<String> problems(PlanContent plan, PhaseRotation rotation) {
        PhaseSettings times = plan.settings().phase(rotation.phase());
        List<String> said = new ArrayList<>();
        if (rotation.roundsNeeded() > times.rounds()) {
            said.add(page.t("exchanges.plan.rotation.rounds-missing", rotation.roundsNeeded(), times.rounds()));
        }
        if (rotation.secondsNeeded() > times.roundSeconds()) {
            said.add(page.t(
                    "exchanges.plan.rotation.seconds-missing",
                    rotation.secondsNeeded() / plan.settings().minCardSeconds(),
                    plan.settings().minCardSeconds(),
                    words.length(rotation.secondsNeeded()),
                    words.length(times.roundSeconds())));
        }
        return said;
    }

    private List<RemedyButton> remedies(PlanContent plan, PhaseRotation rotation) {
        RotationQuestion question = new RotationQuestion(
                plan.seating(), sheet.assembly().guests(), sheet.assembly().cards(), plan.settings());
        return new Remedies(question).of(rotation).stream().map(this::button).toList();
    }

    private RemedyButton button(Remedy remedy) {
        RotationPages.Help help =
                switch (remedy) {
                    case Remedy.MoreRounds _ -> RotationPages.Help.ROUNDS;
                    case Remedy.LongerRounds _ -> RotationPages.Help.SECONDS;
                    case Remedy.FewerCards _ -> RotationPages.Help.CARDS;
                    case Remedy.MoreTables _ -> RotationPages.Help.TABLES;
                };
        int value =
                switch (remedy) {
                    case Remedy.MoreRounds more -> more.rounds();
                    case Remedy.LongerRounds longer -> longer.roundSeconds();
                    case Remedy.FewerCards fewer -> fewer.mostCards();
                    case Remedy.MoreTables more -> more.tables();
                };
        return new RemedyButton(help.name(), words.remedy(remedy), value, page.name("exchanges.plan.help", help));
    }

    private Rotation chart(PlanContent plan, PhaseRotation rotation) {
        Timetable times = Timetable.of(plan.settings());
        List<String> rounds = times.of(rotation.phase()).stream()
                .map(round -> page.t("exchanges.plan.rotation.round", round.number(), round.starts()))
                .toList();
        return new Rotation(
                rounds,
                IntStream.rangeClosed(1, plan.seating().tables().size())
                        .mapToObj(table ->
                                new Rotation.Row(page.t("exchanges.plan.table", table), batches(rotation, table)))
                        .toList());
    }

    private List<Rotation.Batch> batches(PhaseRotation rotation, int table) {
        return IntStream.rangeClosed(1, rotation.rounds().size())
                .mapToObj(round -> rotation.visit(round, table)
                        .map(this::batch)
                        .orElseGet(() -> new Rotation.Batch(0, "–", page.t("exchanges.plan.rotation.rest"))))
                .toList();
    }

    private Rotation.Batch batch(PhaseRotation.Visit visit) {
        return new Rotation.Batch(
                visit.batch(),
                page.t("exchanges.plan.rotation.batch", visit.batch()),
                page.t(
                        "exchanges.plan.rotation.note",
                        visit.cards().size(),
                        Math.round(visit.secondsPerCard()),
                        visit.unread().size()));
    }

    private Optional<UnheardCard> unheard(PhaseRotation.Unheard one) {
        return Optional.ofNullable(cards.get(one.card()))
                .map(card -> new UnheardCard(
                        card.number().toString(),
                        card.title(),
                        card.organisationName(),
                        words.joined(one.tables().stream().map(String::valueOf).toList())));
    }
}
