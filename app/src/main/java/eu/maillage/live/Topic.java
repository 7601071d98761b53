package eu.maillage.live;

import eu.maillage.tenancy.TerritoryId;
import java.util.UUID;

/**
 * What a screen watches: one kind of state of one thing in one territory. The territory is part of the name, so that no
 * screen can be told of another's.
 *
 * @param kind lower-case words joined by hyphens, «exchange-clock»; a {@link LiveSource} answers for it
 * @param about the event, or whatever else the kind is about
 * @param part of it, a table, for those who watch more of the state there; 0 for whoever watches the whole, with which each
 *     part changes
 */
public record Topic(TerritoryId territory, String kind, UUID about, int part) {

    private static final int WHOLE = 0;

    public Topic {
        if (!kind.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException(
                    "«%s» is no kind of topic. Maybe it has capitals or spaces.".formatted(kind));
        }
    }

    public Topic(TerritoryId territory, String kind, UUID about) {
        this(territory, kind, about, WHOLE);
    }

    static Topic parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 3 && parts.length != 4) {
            throw new IllegalArgumentException("«%s» is no topic. Maybe another program notified.".formatted(text));
        }
        return new Topic(
                TerritoryId.of(parts[0]),
                parts[1],
                UUID.fromString(parts[2]),
                parts.length == 3 ? WHOLE : Integer.parseInt(parts[3]));
    }

    /** Itself, or the whole that it is a part of. */
    boolean isWithin(Topic other) {
        return equals(other) || other.equals(new Topic(territory, kind, about));
    }

    @Override
    public String toString() {
        String whole = territory + "/" + kind + "/" + about;
        return part == WHOLE ? whole : whole + "/" + part;
    }
}
