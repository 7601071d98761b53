package eu.maillage.cards.domain;

import eu.maillage.cards.CardText;
import eu.maillage.directory.ColumnTitles;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a column of a spreadsheet of cards may hold. */
public enum CardColumn {
    ORGANISATION(ColumnTitles.NAME.toArray(String[]::new)),
    SIRET("siret", "numéro siret", "n° siret"),
    KIND("offre ou besoin", "type de fiche", "sens", "type", "kind", "offer or need"),
    TITLE("titre", "intitulé", "ressource", "title", "objet", "libellé"),
    DESCRIPTION("description", "détail", "précisions", "details", "commentaire"),
    CATEGORY("catégorie", "category", "famille", "thème"),
    PERIOD("fréquence", "périodicité", "récurrence", "frequency", "period"),
    QUANTITY("quantité", "qté", "quantity", "volume"),
    UNIT("unité", "unit"),
    FROM("disponible à partir du", "début", "date de début", "available from", "from"),
    UNTIL("jusqu'au", "fin", "date de fin", "available until", "until"),
    PLACE("lieu", "place", "localisation", "adresse"),
    CONDITIONS("conditions", "modalités");

    private final String called;

    CardColumn(String... called) {
        this.called = String.join("|", called);
    }

    /** What one text of a card says otherwise than another. */
    static List<CardColumn> changed(CardText before, CardText now) {
        Map<CardColumn, Function<CardText, @Nullable Object>> said = new EnumMap<>(CardColumn.class);
        said.put(TITLE, CardText::title);
        said.put(DESCRIPTION, CardText::description);
        said.put(CATEGORY, CardText::category);
        said.put(PERIOD, CardText::period);
        said.put(QUANTITY, CardText::quantity);
        said.put(UNIT, CardText::unit);
        said.put(FROM, CardText::availableFrom);
        said.put(UNTIL, CardText::availableUntil);
        said.put(PLACE, CardText::place);
        said.put(CONDITIONS, CardText::conditions);
        return said.entrySet().stream()
                .filter(each -> !Objects.equals(
                        each.getValue().apply(before), each.getValue().apply(now)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What each is called in the files that people have. */
    static Map<CardColumn, List<String>> names() {
        Map<CardColumn, List<String>> names = new EnumMap<>(CardColumn.class);
        for (CardColumn column : values()) {
            names.put(column, List.of(column.called.split("\\|")));
        }
        return names;
    }
}
