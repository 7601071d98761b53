package eu.maillage.exchanges.web;

import eu.maillage.exchanges.domain.Phase;
import eu.maillage.exchanges.domain.ReadingTime;
import eu.maillage.exchanges.domain.RoundPlan;
import eu.maillage.exchanges.domain.RoundPlan.Card;
import eu.maillage.exchanges.domain.TableProgress;
import eu.maillage.exchanges.web.DeskView.CardRow;
import eu.maillage.exchanges.web.DeskView.Company;
import eu.maillage.exchanges.web.DeskView.Part;
import eu.maillage.tenancy.NotFound;
import eu.maillage.ui.CardFace;
import eu.maillage.ui.Tab;
import eu.maillage.ui.Wording;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Lays a table's cards and companies out for its helper. */
record Desk(Wording words, HelperRoom room, Spot spot, String page, boolean choosing) {

    /** The view with a card open, by its number; the first one that is not settled when none of them is asked for. */
    DeskView view(@Nullable String number) {
        List<CardRow> rows = rows();
        int open = IntStream.range(0, rows.size())
                .filter(place -> rows.get(place).number().equals(number))
                .map(place -> place + 1)
                .findFirst()
                .orElseGet(() -> firstOpen(rows));
        return new DeskView(
                room.view(),
                choosing ? TableChoice.of(spot.plan(), page) : List.of(),
                tables(),
                everyRound(),
                spot.table().number(),
                spot.table().name(),
                spot.phase(),
                spot.round(),
                spot.rounds(),
                spot.visit().batch(),
                rows,
                open,
                rows.isEmpty() ? 0 : Math.round(time().secondsPerCard(rows.size())),
                rows.isEmpty() ? 0 : time().heard(rows.size()),
                face(open),
                conditions(open),
                face(open + 1),
                open == 0 ? List.of() : companies(spot.cards().get(open - 1)));
    }

    private List<Tab> tables() {
        return spot.plan().tables().stream()
                .map(table -> new Tab(
                        table.name(),
                        page + "?table=" + table.number(),
                        null,
                        table.number() == spot.table().number()))
                .toList();
    }

    private List<Tab> everyRound() {
        return spot.plan().phases().stream()
                .flatMap(phase -> IntStream.rangeClosed(1, phase.rounds().size())
                        .mapToObj(round -> new Tab(
                                words.t("live.desk.round", words.name("live.phase", phase.phase()), round),
                                page + spot.query(phase.phase(), round),
                                null,
                                phase.phase() == spot.phase() && round == spot.round())))
                .toList();
    }

    private List<CardRow> rows() {
        return spot.cards().stream().map(this::row).toList();
    }

    private CardRow row(Card card) {
        boolean done = room.book()
                .isSettled(
                        spot.table().number(),
                        card.id(),
                        TableProgress.answerers(spot.plan(), spot.table(), card.id()));
        return new CardRow(
                card.id(),
                card.number(),
                card.title(),
                owner(card),
                page + spot.query() + "&card=" + card.number(),
                done);
    }

    private static int firstOpen(List<CardRow> rows) {
        return IntStream.range(0, rows.size())
                        .filter(place -> !rows.get(place).done())
                        .findFirst()
                        .orElse(rows.size() - 1)
                + 1;
    }

    /** The same as the plan says: never less than a card needs, so that there may be no time for the last ones. */
    private ReadingTime time() {
        return spot.plan()
                .phase(spot.phase())
                .map(RoundPlan.PhasePlan::readingTime)
                .orElseThrow(() -> new NotFound("No phase %s in the plan.".formatted(spot.phase())));
    }

    private @Nullable CardFace face(int position) {
        return card(position)
                .map(card -> new CardFace(
                        card.phase() == Phase.OFFERS,
                        card.number(),
                        card.title(),
                        owner(card),
                        card.description(),
                        CardTerms.of(card, words).facts(),
                        null))
                .orElse(null);
    }

    private @Nullable String conditions(int position) {
        return card(position)
                .map(card -> CardTerms.of(card, words).conditions())
                .orElse(null);
    }

    private Optional<Card> card(int position) {
        List<Card> cards = spot.cards();
        return position < 1 || position > cards.size() ? Optional.empty() : Optional.of(cards.get(position - 1));
    }

    private String owner(Card card) {
        return spot.plan().tables().stream()
                .flatMap(table -> table.seats().stream())
                .filter(seat -> seat.organisation().equals(card.organisation()))
                .map(RoundPlan.Seat::name)
                .findFirst()
                .orElse("");
    }

    private List<Company> companies(Card card) {
        return spot.table().seats().stream()
                .map(seat -> new Company(
                        seat.organisation(),
                        seat.name(),
                        part(seat, card),
                        room.book().mark(card.id(), seat.organisation())))
                .toList();
    }

    /** Who was there when the round began can be corrected, whether or not it has left since. */
    private Part part(RoundPlan.Seat seat, Card card) {
        Part now = part(spot.plan(), seat, card);
        return now == Part.ABSENT && room.presence().came(seat, spot.phase(), spot.round()) ? Part.LEFT : now;
    }

    static Part part(RoundPlan plan, RoundPlan.Seat seat, Card card) {
        if (plan.isOwn(seat.organisation(), card)) {
            return Part.OWNER;
        }
        return seat.present() ? Part.ANSWERS : Part.ABSENT;
    }
}
