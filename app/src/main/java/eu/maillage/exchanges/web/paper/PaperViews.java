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
import eu.maillage.exchanges.domain.plan.PlanContent;
import eu.maillage.exchanges.domain.plan.PlanSheet;
import eu.maillage.exchanges.web.paper.PaperView.Attendant;
import eu.maillage.exchanges.web.paper.PaperView.Badge;
import eu.maillage.exchanges.web.paper.PaperView.PrintedCard;
import eu.maillage.exchanges.web.paper.PaperView.Seated;
import eu.maillage.exchanges.web.paper.PaperView.Side;
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

    static final int CARDS_A_PAGE = 4;
    private static final int BADGES_A_PAGE = 8;
    private static final int LONGEST_TEXT = 360;
    private static final int LONGEST_CONDITIONS = 120;
    private static final int LONGEST_BOARD_NAME = 110;
    private static final int BLANKS = 5;
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
            case TABLES -> tables(planned());
            case CARDS -> cards();
            case PACKS -> new PackViews(words, assembly, planned(), this::card).packs();
            case BADGES -> badges();
            case TENTS -> tents();
            case BOARDS -> boards();
            case ATTENDANCE -> new PaperView.Attendance(attendants(), blanks());
            case ORDER -> morning().order();
            case BRIEFS -> morning().briefs();
            case GRIDS -> new GridViews(words, assembly, planned()).grids();
        };
    }

    private PlanContent planned() {
        return Objects.requireNonNull(plan);
    }

    private MorningViews morning() {
        return new MorningViews(words, assembly.event(), planned());
    }

    private PaperView.Tables tables(PlanContent shown) {
        List<Seating.Table> room = new ArrayList<>();
        List<PaperView.Table> tables = new ArrayList<>();
        MorningViews morning = morning();
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
                            .map(phase -> morning.course(phase, table))
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
        return new PaperView.Badges(
                pages(attendants().stream().map(PaperViews::badge).toList(), BADGES_A_PAGE));
    }

    private static Badge badge(Attendant who) {
        String name = Objects.requireNonNullElse(who.contact(), "");
        return new Badge(
                name,
                who.organisation(),
                size(name, 16, 28),
                size(who.organisation(), 24, 56),
                who.table(),
                who.zone());
    }

    private PaperView.Folded tents() {
        return new PaperView.Folded(attendants().stream()
                .map(who -> new Side(
                        "tent-" + size(who.organisation(), 32, 80), who.organisation(), who.contact(), who.table()))
                .map(side -> List.of(side, side))
                .toList());
    }

    /** Some without a name, for those who come without being expected. */
    private PaperView.Folded boards() {
        Stream<Attendant> spare = blanks().stream().map(_ -> new Attendant("", null, null, null));
        return new PaperView.Folded(Stream.concat(attendants().stream(), spare)
                .map(who -> List.of(board("no", who), board("yes", who)))
                .toList());
    }

    private Side board(String answer, Attendant who) {
        String name = who.organisation().isEmpty() ? null : cut(who.organisation(), LONGEST_BOARD_NAME);
        return new Side("board-" + answer, words.t("live.grid." + answer), name, who.table());
    }

    private static List<Integer> blanks() {
        return IntStream.rangeClosed(1, BLANKS).boxed().toList();
    }

    private List<Attendant> attendants() {
        return assembly.participants().stream()
                .filter(Participant::isCounted)
                .map(Participant::organisation)
                .map(organisation -> new Attendant(
                        assembly.name(organisation),
                        contact(organisation).map(ContactFace::name).orElse(null),
                        table(organisation).map(String::valueOf).orElse(null),
                        zone(organisation)))
                .toList();
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

    static <T> List<List<T>> pages(List<T> all, int each) {
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
