package eu.maillage.exchanges.web.paper;

import eu.maillage.cards.CardFacts;
import eu.maillage.cards.CardKind;
import eu.maillage.directory.ContactFace;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.OrganisationId;
import eu.maillage.events.BroughtCard;
import eu.maillage.events.Participant;
import eu.maillage.exchanges.domain.Phase;
import eu.maillage.exchanges.domain.plan.Assembly;
import eu.maillage.exchanges.domain.plan.Guest;
import eu.maillage.exchanges.domain.plan.PhaseRotation;
import eu.maillage.exchanges.domain.plan.PlanContent;
import eu.maillage.exchanges.domain.plan.PlanSheet;
import eu.maillage.exchanges.domain.plan.Timetable;
import eu.maillage.exchanges.web.paper.PaperView.Attendant;
import eu.maillage.exchanges.web.paper.PaperView.Badge;
import eu.maillage.exchanges.web.paper.PaperView.Course;
import eu.maillage.exchanges.web.paper.PaperView.Line;
import eu.maillage.exchanges.web.paper.PaperView.Moment;
import eu.maillage.exchanges.web.paper.PaperView.PhaseOrder;
import eu.maillage.exchanges.web.paper.PaperView.PrintedCard;
import eu.maillage.exchanges.web.paper.PaperView.Seated;
import eu.maillage.exchanges.web.paper.PaperView.Step;
import eu.maillage.ui.Seating;
import eu.maillage.ui.SeatingPicture;
import eu.maillage.ui.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays out what stands on each paper, in one language. */
final class PaperViews {

    private static final int CARDS_A_PAGE = 4;
    private static final int BADGES_A_PAGE = 8;
    private static final int LONGEST_TEXT = 360;
    private static final int LONGEST_CONDITIONS = 120;
    private static final int BLANK_LINES = 5;
    private static final int WIDEST = 267;
    private static final int HIGHEST = 150;

    private final Wording words;
    private final Assembly assembly;
    private final @Nullable PlanContent plan;

    PaperViews(Wording words, PlanSheet sheet) {
        this.words = words;
        this.assembly = sheet.assembly();
        this.plan = sheet.plan().orElse(null);
    }

    /** What stands on a paper; a paper that shows tables needs a plan. */
    PaperView of(Paper paper) {
        return switch (paper) {
            case TABLES -> tables(Objects.requireNonNull(plan));
            case CARDS -> cards();
            case BADGES -> badges();
            case ATTENDANCE -> attendance();
            case ORDER -> order(Objects.requireNonNull(plan));
            case GRIDS -> new GridViews(words, assembly, Objects.requireNonNull(plan)).grids();
        };
    }

    private PaperView.Tables tables(PlanContent shown) {
        List<Seating.Table> room = new ArrayList<>();
        List<PaperView.Table> tables = new ArrayList<>();
        for (int number = 1; number <= shown.seating().tables().size(); number++) {
            List<OrganisationId> company = shown.seating().table(number);
            room.add(new Seating.Table(
                    words.t("exchanges.plan.table", number),
                    company.stream()
                            .map(one -> new Seating.Guest(assembly.name(one), null, false))
                            .toList()));
            int table = number;
            tables.add(new PaperView.Table(
                    number,
                    company.stream().map(this::seated).toList(),
                    Stream.of(Phase.values())
                            .map(phase -> course(shown, phase, table))
                            .toList()));
        }
        SeatingPicture picture = SeatingPicture.of(new Seating(room));
        return new PaperView.Tables(picture, drawing(picture), tables);
    }

    /** As large as a page on its side allows. */
    private static PaperView.Drawing drawing(SeatingPicture picture) {
        double scale = Math.min((double) WIDEST / picture.width(), (double) HIGHEST / picture.height());
        return new PaperView.Drawing(
                (int) Math.round(picture.width() * scale), (int) Math.round(picture.height() * scale));
    }

    private Seated seated(OrganisationId organisation) {
        return new Seated(
                assembly.name(organisation),
                zone(organisation),
                contact(organisation).map(ContactFace::name).orElse(null),
                assembly.cardsGoing().stream()
                        .filter(card -> card.organisation().equals(organisation))
                        .map(card -> card.number().toString())
                        .toList());
    }

    private Course course(PlanContent shown, Phase phase, int table) {
        PhaseRotation rotation = shown.rotation(phase);
        return new Course(
                words.name("exchanges.plan.phase", phase),
                Timetable.of(shown.settings()).of(phase).stream()
                        .map(round -> new Step(
                                String.valueOf(round.number()),
                                words.time(round.starts()),
                                batch(rotation, round.number(), table)))
                        .toList());
    }

    private String batch(PhaseRotation rotation, int round, int table) {
        return rotation.visit(round, table)
                .map(visit -> words.t("exchanges.paper.batch", visit.batch()))
                .orElse("–");
    }

    private PaperView.Cards cards() {
        List<PrintedCard> printed =
                assembly.cardsGoing().stream().map(this::card).toList();
        return new PaperView.Cards(pages(printed, CARDS_A_PAGE));
    }

    private PrintedCard card(BroughtCard card) {
        CardFacts facts = CardFacts.of(card.text(), words);
        String text = cut(Objects.requireNonNullElse(card.text().description(), ""), LONGEST_TEXT);
        return new PrintedCard(
                card.kind() == CardKind.OFFER,
                card.number().toString(),
                card.title(),
                size(card.title(), 60, 120),
                text,
                size(text + facts.conditions(), 110, 220),
                facts.inShort(),
                cut(facts.conditions(), LONGEST_CONDITIONS),
                card.organisationName(),
                table(card.organisation()).map(String::valueOf).orElse(null));
    }

    private PaperView.Badges badges() {
        List<Badge> badges = assembly.participants().stream()
                .filter(Participant::isCounted)
                .map(participant -> {
                    String organisation = assembly.name(participant.organisation());
                    String name = contact(participant.organisation())
                            .map(ContactFace::name)
                            .orElse("");
                    return new Badge(
                            name,
                            organisation,
                            size(name, 16, 28),
                            size(organisation, 24, 56),
                            table(participant.organisation())
                                    .map(String::valueOf)
                                    .orElse(null),
                            zone(participant.organisation()));
                })
                .toList();
        return new PaperView.Badges(pages(badges, BADGES_A_PAGE));
    }

    private PaperView.Attendance attendance() {
        List<Attendant> attendants = assembly.participants().stream()
                .filter(Participant::isCounted)
                .map(participant -> new Attendant(
                        assembly.name(participant.organisation()),
                        contact(participant.organisation())
                                .map(ContactFace::name)
                                .orElse(null),
                        table(participant.organisation()).map(String::valueOf).orElse(null)))
                .toList();
        return new PaperView.Attendance(
                attendants, IntStream.rangeClosed(1, BLANK_LINES).boxed().toList());
    }

    private PaperView.Order order(PlanContent shown) {
        Timetable times = Timetable.of(shown.settings());
        List<Moment> moments = new ArrayList<>();
        moments.add(new Moment(words.time(assembly.event().starts()), words.t("exchanges.paper.order.welcome")));
        for (Phase phase : Phase.values()) {
            moments.add(new Moment(
                    words.time(times.of(phase).getFirst().starts()), words.name("exchanges.plan.phase", phase)));
            moments.add(new Moment(words.time(times.ends(phase)), words.name("exchanges.paper.order.end", phase)));
        }
        moments.add(new Moment(words.time(assembly.event().ends()), words.t("exchanges.paper.order.end-of-event")));
        return new PaperView.Order(
                moments,
                Stream.of(Phase.values()).map(phase -> phase(shown, phase)).toList());
    }

    private PhaseOrder phase(PlanContent shown, Phase phase) {
        PhaseRotation rotation = shown.rotation(phase);
        int tables = shown.seating().tables().size();
        return new PhaseOrder(
                words.name("exchanges.plan.phase", phase),
                words.t(
                        "exchanges.paper.order.seconds",
                        Math.round(rotation.secondsPerCard()),
                        shown.settings().pauseSeconds(),
                        Timetable.of(shown.settings()).isToTheMinute() ? 0 : 1),
                IntStream.rangeClosed(1, tables)
                        .mapToObj(number -> words.t("exchanges.plan.table", number))
                        .toList(),
                Timetable.of(shown.settings()).of(phase).stream()
                        .map(round -> new Line(
                                String.valueOf(round.number()),
                                words.t(
                                        "exchanges.paper.order.span",
                                        words.time(round.starts()),
                                        words.time(round.ends())),
                                IntStream.rangeClosed(1, tables)
                                        .mapToObj(table -> rotation.visit(round.number(), table)
                                                .map(visit -> String.valueOf(visit.batch()))
                                                .orElse("–"))
                                        .toList()))
                        .toList());
    }

    private Optional<Integer> table(OrganisationId organisation) {
        return plan == null ? Optional.empty() : plan.seating().tableOf(organisation);
    }

    private @Nullable String zone(OrganisationId organisation) {
        return assembly.guests().stream()
                .filter(guest -> guest.id().equals(organisation))
                .map(Guest::zone)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Who comes for it; while nobody was chosen among several, a line is left to write on. */
    private Optional<ContactFace> contact(OrganisationId organisation) {
        OrganisationFace face = assembly.faces().get(organisation);
        return face == null
                ? Optional.empty()
                : assembly.participant(organisation).flatMap(participant -> participant.comes(face.contacts()));
    }

    private static <T> List<List<T>> pages(List<T> all, int each) {
        List<List<T>> pages = new ArrayList<>();
        for (int from = 0; from < all.size(); from += each) {
            pages.add(all.subList(from, Math.min(all.size(), from + each)));
        }
        return pages;
    }

    /** Long words are set smaller, so that nothing is lost. */
    private static String size(String text, int large, int middle) {
        return text.length() <= large ? "large" : text.length() <= middle ? "middle" : "small";
    }

    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int space = text.lastIndexOf(' ', longest);
        return text.substring(0, space > longest / 2 ? space : longest) + "…";
    }
}
