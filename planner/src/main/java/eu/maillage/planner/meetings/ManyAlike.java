package eu.maillage.planner.meetings;

import eu.maillage.planner.Demand;
import eu.maillage.planner.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells many demands of one rule as one, so that a conflict in which nearly everybody takes part is still read. */
final class ManyAlike {

    private static final int MANY = 8;
    private static final int NAMED = 5;

    private ManyAlike() {}

    /** The same demands, those of a rule together where they are many. */
    static List<Demand> together(List<Demand> demands) {
        Map<String, List<Demand>> byRule =
                demands.stream().collect(Collectors.groupingBy(Demand::rule, LinkedHashMap::new, Collectors.toList()));
        List<Demand> told = new ArrayList<>();
        byRule.forEach((rule, alike) -> {
            if (alike.size() > MANY) {
                told.add(asOne(rule, alike));
            } else {
                told.addAll(alike);
            }
        });
        return told;
    }

    /** The first id of a demand is the participant or meeting that it is a demand on. */
    private static Demand asOne(String rule, List<Demand> alike) {
        List<String> about = alike.stream()
                .map(demand -> demand.about().getFirst())
                .distinct()
                .toList();
        return new Demand(rule, about, sentence(rule, about));
    }

    private static Sentence sentence(String rule, List<String> about) {
        return switch (rule) {
            case "representatives" ->
                sentence(
                        about,
                        "%d participants ont un nombre limité de rendez-vous à la fois : %s.",
                        "%d participants have a limited number of meetings at a time: %s.");
            case "unavailable" ->
                sentence(
                        about,
                        "%d participants ne sont pas disponibles à certains créneaux : %s.",
                        "%d participants are not available at some slots: %s.");
            case "table" ->
                sentence(
                        about,
                        "%d participants reçoivent à leur propre table : %s.",
                        "%d participants receive at their own table: %s.");
            case "session" ->
                sentence(
                        about,
                        "%d rendez-vous ont lieu dans la demi-journée demandée : %s.",
                        "%d meetings are in the half of the day asked for: %s.");
            case "fixedSlot" ->
                sentence(about, "%d rendez-vous ont un créneau imposé : %s.", "%d meetings have their slot fixed: %s.");
            case "after" ->
                sentence(about, "%d rendez-vous viennent après d’autres : %s.", "%d meetings come after others: %s.");
            default ->
                throw new IllegalStateException(
                        "No sentence for many demands of the rule «%s». Maybe it is new.".formatted(rule));
        };
    }

    private static Sentence sentence(List<String> about, String fr, String en) {
        return new Sentence(
                fr.formatted(about.size(), names(about, "et %d autres")),
                en.formatted(about.size(), names(about, "and %d others")));
    }

    private static String names(List<String> about, String others) {
        int more = about.size() - NAMED;
        String first = about.stream().limit(NAMED).collect(Collectors.joining(", "));
        return more > 1 ? first + ' ' + others.formatted(more) : String.join(", ", about);
    }
}
