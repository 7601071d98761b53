package eu.maillage.exchanges.web.plan;

import eu.maillage.directory.OrganisationId;
import eu.maillage.exchanges.domain.plan.Assembly;
import eu.maillage.exchanges.domain.plan.Demanded;
import eu.maillage.exchanges.domain.plan.Guest;
import eu.maillage.exchanges.domain.plan.MoveCost;
import eu.maillage.exchanges.domain.plan.PlannedSeating;
import eu.maillage.exchanges.domain.plan.Proof;
import eu.maillage.exchanges.domain.plan.Remedy;
import eu.maillage.exchanges.domain.plan.SeatingFacts;
import eu.maillage.exchanges.domain.plan.UnkeptWish;
import eu.maillage.exchanges.domain.plan.Wish;
import eu.maillage.ui.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in the coordinator's words what the planning found, costs and advises. */
final class PlanWords {

    private final Wording words;
    private final Assembly assembly;

    PlanWords(Wording words, Assembly assembly) {
        this.words = words;
        this.assembly = assembly;
    }

    String wish(Wish wish) {
        return switch (wish) {
            case Wish.Together together -> words.t("exchanges.plan.demand.together", names(together.about()));
            case Wish.Apart apart -> words.t("exchanges.plan.demand.apart", names(apart.about()));
            case Wish.Fixed fixed ->
                words.t("exchanges.plan.demand.fixed", assembly.name(fixed.organisation()), fixed.table());
        };
    }

    /** What was wished, where this plan seats them instead, and why. */
    String unkept(UnkeptWish unkept) {
        String tables = joined(unkept.tables().stream().map(String::valueOf).toList());
        return switch (unkept.wish()) {
            case Wish.Together together ->
                words.t("exchanges.plan.unkept.together", names(together.about()), tables) + " "
                        + reason(unkept.reason(), "exchanges.plan.unkept.not-planned");
            case Wish.Apart apart ->
                words.t("exchanges.plan.unkept.apart", names(apart.about()), tables) + " "
                        + reason(unkept.reason(), "exchanges.plan.unkept.not-planned");
            case Wish.Fixed fixed ->
                words.t("exchanges.plan.unkept.fixed", assembly.name(fixed.organisation()), fixed.table(), tables) + " "
                        + (unkept.reason() == UnkeptWish.Reason.NO_SUCH_TABLE
                                ? words.t("exchanges.plan.unkept.no-such-table", fixed.table())
                                : reason(unkept.reason(), "exchanges.plan.unkept.fixed-not-planned"));
        };
    }

    private String reason(UnkeptWish.Reason reason, String notPlanned) {
        return words.t(
                switch (reason) {
                    case CONFLICT -> "exchanges.plan.unkept.conflict";
                    case SEARCH_FAILED -> "exchanges.plan.unkept.search-failed";
                    case NO_SUCH_TABLE, NOT_PLANNED -> notPlanned;
                });
    }

    String demand(Demanded demand) {
        return switch (demand.kind()) {
            case FEWEST_SEATS -> words.t("exchanges.plan.demand.fewest", demand.number());
            case MOST_SEATS -> words.t("exchanges.plan.demand.most", demand.number());
            case TOGETHER -> words.t("exchanges.plan.demand.together", names(demand.organisations()));
            case APART -> words.t("exchanges.plan.demand.apart", names(demand.organisations()));
            case FIXED -> words.t("exchanges.plan.demand.fixed", names(demand.organisations()), demand.number());
        };
    }

    /** What moving somebody would change, one sentence each; a single one when nothing changes. */
    List<String> cost(MoveCost cost) {
        List<String> said = changes(cost);
        return said.isEmpty() ? List.of(words.t("exchanges.plan.cost.nothing")) : said;
    }

    /** What exchanging two chairs would change, for the one who asks and then for the other, by her name. */
    List<String> cost(MoveCost cost, MoveCost others, String name) {
        List<String> said = changes(cost);
        changes(others).stream()
                .map(sentence -> words.t("exchanges.plan.cost.other", name, continued(sentence)))
                .forEach(said::add);
        return said.isEmpty() ? List.of(words.t("exchanges.plan.cost.nothing")) : said;
    }

    /** A sentence that goes on behind a colon. */
    private String continued(String sentence) {
        return sentence.substring(0, 1).toLowerCase(words.language().locale()) + sentence.substring(1);
    }

    private List<String> changes(MoveCost cost) {
        List<String> said = new ArrayList<>();
        cost.broken().forEach(demand -> said.add(words.t("exchanges.plan.cost.breaks", demand(demand))));
        say(said, "exchanges.plan.cost.meets-competitors", cost.competitorsMet());
        say(said, "exchanges.plan.cost.leaves-competitors", cost.competitorsLeft());
        say(said, "exchanges.plan.cost.loses-neighbours", cost.neighboursLost());
        say(said, "exchanges.plan.cost.finds-neighbours", cost.neighboursFound());
        return said;
    }

    private void say(List<String> said, String key, List<Guest> guests) {
        if (!guests.isEmpty()) {
            said.add(words.t(
                    key, guests.size(), joined(guests.stream().map(Guest::name).toList())));
        }
    }

    /** How good the seating is known to be, among those that keep what is wished today; nobody is seated anew in mid-morning. */
    String proof(@Nullable Proof proof, boolean keepsAll, boolean ofToday, boolean ahead) {
        if (proof != null && !keepsAll) {
            return words.t("exchanges.plan.proof.other-demands");
        }
        if (proof != null && !ofToday) {
            return words.t(ahead ? "exchanges.plan.proof.of-then-ahead" : "exchanges.plan.proof.of-then");
        }
        return proof == null
                ? words.t("exchanges.plan.proof.by-hand")
                : proof.best()
                        ? words.t("exchanges.plan.proof.best")
                        : words.t("exchanges.plan.proof.gap", proof.gap());
    }

    List<String> competitors(SeatingFacts facts) {
        return facts.competitors().stream()
                .map(pair -> words.t(
                        "exchanges.plan.competitors",
                        pair.one().name(),
                        pair.other().name(),
                        pair.table(),
                        trade(pair.one())))
                .toList();
    }

    String trade(Guest guest) {
        return guest.trade() == null ? "" : guest.trade().label(words.language().locale());
    }

    /** Why there is no plan: one sentence, then the demands it names. */
    List<String> failure(PlannedSeating outcome) {
        return switch (outcome) {
            case PlannedSeating.Found _ -> List.of();
            case PlannedSeating.Nobody _ -> List.of(words.t("exchanges.plan.failure.nobody"));
            case PlannedSeating.Nothing _ -> List.of(words.t("exchanges.plan.failure.nothing"));
            case PlannedSeating.Broken _ -> List.of(words.t("exchanges.plan.failure.broken"));
            case PlannedSeating.TooFewSeats few ->
                List.of(words.t(
                        "exchanges.plan.failure.too-few-seats",
                        few.guests(),
                        few.tables(),
                        few.mostSeats(),
                        few.tables() * few.mostSeats()));
            case PlannedSeating.TooManySeats many ->
                List.of(words.t(
                        "exchanges.plan.failure.too-many-seats",
                        many.guests(),
                        many.tables(),
                        many.fewestSeats(),
                        many.tables() * many.fewestSeats()));
            case PlannedSeating.NoSuchTable none ->
                Stream.concat(
                                Stream.of(words.t("exchanges.plan.failure.no-such-table", none.tables())),
                                none.wishes().stream().map(this::wish))
                        .toList();
            case PlannedSeating.Impossible impossible ->
                Stream.concat(
                                Stream.of(words.t("exchanges.plan.failure.impossible")),
                                impossible.demands().stream().map(this::demand).distinct())
                        .toList();
        };
    }

    String remedy(Remedy remedy) {
        String said = change(remedy);
        return remedy.putOff() == null ? said : said + " " + words.t("exchanges.plan.remedy.put-off", remedy.putOff());
    }

    private String change(Remedy remedy) {
        return switch (remedy) {
            case Remedy.MoreRounds more -> words.t("exchanges.plan.remedy.more-rounds", more.rounds(), more.ends());
            case Remedy.LongerRounds longer ->
                words.t("exchanges.plan.remedy.longer-rounds", length(longer.roundSeconds()), longer.ends());
            case Remedy.FewerCards fewer ->
                words.t("exchanges.plan.remedy.fewer-cards", fewer.mostCards(), fewer.leftOut());
            case Remedy.MoreTables more ->
                words.t("exchanges.plan.remedy.more-tables", more.tables(), more.rounds(), more.ends());
        };
    }

    /** 5 min, 4 min 30, 45 s. */
    String length(int seconds) {
        if (seconds < 60) {
            return words.t("exchanges.plan.length.seconds", seconds);
        }
        return seconds % 60 == 0
                ? words.t("exchanges.plan.length.minutes", seconds / 60)
                : words.t("exchanges.plan.length.minutes-seconds", seconds / 60, seconds % 60);
    }

    private String names(List<OrganisationId> organisations) {
        return joined(organisations.stream().map(assembly::name).toList());
    }

    String joined(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : words.t("exchanges.plan.and", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
    }
}
