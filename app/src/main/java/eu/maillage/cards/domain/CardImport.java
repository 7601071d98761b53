package eu.maillage.cards.domain;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A spreadsheet of cards that waits to be confirmed.
 *
 * @param columns what each column of the file holds, from column A on; empty for what is left out
 */
public record CardImport(UUID id, String fileName, List<Optional<CardColumn>> columns, Instant startedAt) {

    public CardImport {
        columns = List.copyOf(columns);
    }

    Map<CardColumn, Integer> places() {
        Map<CardColumn, Integer> places = new EnumMap<>(CardColumn.class);
        for (int i = 0; i < columns.size(); i++) {
            int place = i;
            columns.get(i).ifPresent(column -> places.putIfAbsent(column, place));
        }
        return places;
    }

    /** Without these nothing can be read: whose card, offer or need, and its title. */
    public boolean isReadable() {
        Map<CardColumn, Integer> places = places();
        return (places.containsKey(CardColumn.ORGANISATION) || places.containsKey(CardColumn.SIRET))
                && places.containsKey(CardColumn.KIND)
                && places.containsKey(CardColumn.TITLE);
    }
}
