package eu.maillage.exchanges.web.paper;

import eu.maillage.directory.OrganisationId;
import eu.maillage.events.BroughtCard;
import eu.maillage.events.BroughtCardId;
import eu.maillage.exchanges.domain.Phase;
import eu.maillage.exchanges.domain.plan.Assembly;
import eu.maillage.exchanges.domain.plan.PhaseRotation;
import eu.maillage.exchanges.domain.plan.PlanContent;
import eu.maillage.ui.Wording;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lays out the blank grids of every table, in the order in which its rounds come. */
final class GridViews {

    private static final int MOST_LINES = 26;
    private static final int MOST_SIDE_BY_SIDE = 7;
    private static final int LONGEST_NAME = 34;
    /** On three smaller lines. */
    private static final int LONGEST_SMALL_NAME = 54;

    private static final int SHORTEST_TITLE = 8;
    /** What a line of a title loses where its words end. */
    private static final int RAGGED = 8;

    private final Wording words;
    private final Assembly assembly;
    private final PlanContent plan;
    private final Map<BroughtCardId, BroughtCard> cards;

    GridViews(Wording words, Assembly assembly, PlanContent plan) {
        this.words = words;
        this.assembly = assembly;
        this.plan = plan;
        this.cards = assembly.cardsGoing().stream().collect(Collectors.toMap(BroughtCard::id, Function.identity()));
    }

    PaperView.Grids grids() {
        return new PaperView.Grids(
                IntStream.rangeClosed(1, plan.seating().tables().size())
                        .boxed()
                        .flatMap(table -> Stream.of(Phase.values()).flatMap(phase -> pages(table, phase)))
                        .toList());
    }

    /** The rounds of a table side by side, a page for as many as fit. */
    private Stream<PaperView.GridPage> pages(int table, Phase phase) {
        List<PaperView.Grid> grids = grids(table, phase);
        boolean wide = plan.seating().table(table).size() > MOST_SIDE_BY_SIDE;
        int each = wide ? 1 : 2;
        return IntStream.iterate(0, from -> from < grids.size(), from -> from + each)
                .mapToObj(from -> new PaperView.GridPage(
                        words.t("exchanges.plan.table", table),
                        words.name("exchanges.plan.phase", phase),
                        grids.subList(from, Math.min(from + each, grids.size())),
                        wide));
    }

    private List<PaperView.Grid> grids(int table, Phase phase) {
        PhaseRotation rotation = plan.rotation(phase);
        return IntStream.rangeClosed(1, rotation.rounds().size())
                .boxed()
                .flatMap(round -> rotation.visit(round, table).stream().flatMap(visit -> grids(table, round, visit)))
                .toList();
    }

    /** A batch that is longer than a page goes on beside. */
    private Stream<PaperView.Grid> grids(int table, int round, PhaseRotation.Visit visit) {
        List<OrganisationId> companies = plan.seating().table(table);
        List<PaperView.GridLine> lines = Stream.concat(visit.cards().stream(), visit.unread().stream())
                .map(cards::get)
                .filter(Objects::nonNull)
                .map(card -> line(card, companies))
                .toList();
        int parts = Math.max(1, Math.ceilDiv(lines.size(), MOST_LINES));
        int each = Math.max(1, Math.ceilDiv(lines.size(), parts));
        return IntStream.iterate(0, from -> from < lines.size(), from -> from + each)
                .mapToObj(from -> new PaperView.Grid(
                        words.t(from == 0 ? "exchanges.paper.grid.round" : "exchanges.paper.grid.round-on", round),
                        words.t("exchanges.paper.batch", visit.batch()),
                        companies.stream().map(this::company).toList(),
                        lines.subList(from, Math.min(from + each, lines.size()))));
    }

    private PaperView.Company company(OrganisationId company) {
        String name = assembly.name(company);
        return new PaperView.Company(PaperViews.cut(name, LONGEST_SMALL_NAME), name.length() > LONGEST_NAME);
    }

    private PaperView.GridLine line(BroughtCard card, List<OrganisationId> companies) {
        int longest = longestTitle(companies.size());
        return new PaperView.GridLine(
                card.number().toString(),
                PaperViews.cut(card.title(), longestOnTwoLines(companies.size())),
                card.title().length() > longest,
                companies.stream().map(company -> assembly.isOwn(company, card)).toList());
    }

    /** In letters, for a title that stands on one line beside its number. */
    private static int longestTitle(int companies) {
        return Math.max(SHORTEST_TITLE, titleWidth(companies) * 20 / 29 - 8);
    }

    /** In letters, set smaller on two lines. */
    private static int longestOnTwoLines(int companies) {
        return Math.max(SHORTEST_TITLE, 2 * titleWidth(companies) * 20 / 24 - 8 - RAGGED);
    }

    /** In millimetres, beside the boxes of so many companies, each 12 mm wide. */
    private static int titleWidth(int companies) {
        return (companies > MOST_SIDE_BY_SIDE ? 272 : 133) - 13 - 12 * companies;
    }
}
