package eu.maillage.planner;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ids of one kind of thing in a problem, numbered in their order. */
public final class Ids {

    private static final int LONGEST_ID = 200;

    private final String kind;
    private final Map<String, Integer> places;

    private Ids(String kind, Map<String, Integer> places) {
        this.kind = kind;
        this.places = places;
    }

    /**
     * Numbers the ids from 0.
     *
     * @param kind what they name, for messages: {@code "person"}
     * @param pointer of the list, such that {@code pointer + "/3/id"} is the place of the fourth id
     * @throws BadProblem when an id is empty, too long or stands twice
     */
    public static Ids of(String kind, String pointer, List<String> ids) {
        Map<String, Integer> places = LinkedHashMap.newLinkedHashMap(ids.size());
        for (int place = 0; place < ids.size(); place++) {
            String id = ids.get(place);
            String here = "%s/%d/id".formatted(pointer, place);
            if (id.isBlank() || id.length() > LONGEST_ID) {
                throw new BadProblem(
                        here, "an id of 1 to %d characters was expected, not «%s».".formatted(LONGEST_ID, cut(id)));
            }
            Integer first = places.putIfAbsent(id, place);
            if (first != null) {
                throw new BadProblem(
                        here, "the id «%s» already names the %s at %s/%d.".formatted(cut(id), kind, pointer, first));
            }
        }
        return new Ids(kind, places);
    }

    /**
     * The number of an id.
     *
     * @param pointer the place that refers to it
     * @throws BadProblem when nothing has this id
     */
    public int require(String id, String pointer) {
        Integer place = places.get(id);
        if (place == null) {
            throw new BadProblem(
                    pointer,
                    "no %s has the id «%s». Maybe it was removed, or differs by a space or a capital."
                            .formatted(kind, cut(id)));
        }
        return place;
    }

    /** The number of an id, or null when nothing has it. */
    public @Nullable Integer find(String id) {
        return places.get(id);
    }

    public Collection<String> all() {
        return places.keySet();
    }

    public int size() {
        return places.size();
    }

    private static String cut(String id) {
        return id.length() <= 60 ? id : id.substring(0, 60) + "…";
    }
}
