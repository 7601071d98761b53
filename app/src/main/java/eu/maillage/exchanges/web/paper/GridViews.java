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
                        .flatMap(table -> Stream.of(Phase.values()).flatMap(phase -> grids(table, phase)))
                        .toList());
    }

    private Stream<PaperView.Grid> grids(int table, Phase phase) {
        PhaseRotation rotation = plan.rotation(phase);
        return IntStream.rangeClosed(1, rotation.rounds().size())
                .boxed()
                .flatMap(round -> rotation.visit(round, table).stream().map(visit -> grid(table, phase, round, visit)));
    }

    private PaperView.Grid grid(int table, Phase phase, int round, PhaseRotation.Visit visit) {
        List<OrganisationId> companies = plan.seating().table(table);
        return new PaperView.Grid(
                words.t("exchanges.plan.table", table),
                words.name("exchanges.plan.phase", phase),
                words.t("exchanges.paper.grid.round", round),
                words.t("exchanges.paper.batch", visit.batch()),
                companies.stream().map(assembly::name).toList(),
                Stream.concat(visit.cards().stream(), visit.unread().stream())
                        .map(cards::get)
                        .filter(Objects::nonNull)
                        .map(card -> line(card, companies))
                        .toList());
    }

    private static PaperView.GridLine line(BroughtCard card, List<OrganisationId> companies) {
        return new PaperView.GridLine(
                card.number().toString(),
                card.title(),
                companies.stream()
                        .map(company -> company.equals(card.organisation()))
                        .toList());
    }
}
