package eu.maillage.live;

import eu.maillage.tenancy.TerritoryId;
import java.util.UUID;

/**
 * What a screen watches: one kind of state of one thing in one territory. The territory is part of the name, so that no
 * screen can be told of another's.
 *
 * @param kind lower-case words joined by hyphens, «exchange-clock»; a {@link LiveSource} answers for it
 * @param about the event, or whatever else the kind is about
 */
public record Topic(TerritoryId territory, String kind, UUID about) {

    public Topic {
        if (!kind.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException(
                    "«%s» is no kind of topic. Maybe it has capitals or spaces.".formatted(kind));
        }
    }

    static Topic parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("«%s» is no topic. Maybe another program notified.".formatted(text));
        }
        return new Topic(TerritoryId.of(parts[0]), parts[1], UUID.fromString(parts[2]));
    }

    @Override
    public String toString() {
        return territory + "/" + kind + "/" + about;
    }
}
