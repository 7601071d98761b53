package eu.maillage.cards.domain;

import eu.maillage.cards.CardText;
import eu.maillage.directory.ColumnTitles;
import eu.maillage.spreadsheets.HeaderMapping;
import eu.maillage.spreadsheets.Spreadsheet;
import eu.maillage.spreadsheets.Table;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a column of a spreadsheet of cards may hold. */
public enum CardColumn {
    ORGANISATION(ColumnTitles.NAME.toArray(String[]::new)),
    SIRET("siret", "numéro siret", "n° siret"),
    COMMUNE("commune", "ville", "localité", "city", "town"),
    KIND("offre ou besoin", "type de fiche", "sens", "type", "kind", "offer or need"),
    TITLE("titre", "intitulé", "ressource", "title", "objet", "libellé", "what", "topic", "subject"),
    DESCRIPTION("description", "détail", "précisions", "details", "commentaire"),
    CATEGORY("catégorie", "category", "famille", "thème"),
    PERIOD("fréquence", "périodicité", "récurrence", "frequency", "period", "how often", "à quelle fréquence"),
    QUANTITY("quantité", "qté", "quantity", "qty", "volume", "amount", "how many", "how much", "combien"),
    UNIT("unité", "unit"),
    FROM(
            "disponible à partir du",
            "dispo à partir du",
            "disponible dès le",
            "début",
            "date de début",
            "available from",
            "from"),
    UNTIL("jusqu'au", "au", "fin", "date de fin", "available until", "until"),
    PLACE("lieu", "place", "localisation", "adresse", "where", "location", "où"),
    CONDITIONS("conditions", "modalités", "terms", "terms and conditions");

    private static final HeaderMapping<CardColumn> TITLES =
            new HeaderMapping<>(names(), Map.of(SIRET, Set.of("siret")));

    private final String called;

    CardColumn(String... called) {
        this.called = String.join("|", called);
    }

    /** The table with its columns named by the row that names most of them. */
    static Table named(Spreadsheet file) {
        return TITLES.named(file);
    }

    /** What each column holds, as far as its title is recognised. */
    static List<Optional<CardColumn>> propose(List<String> header) {
        SortedMap<Integer, CardColumn> proposed = TITLES.propose(header);
        return IntStream.range(0, header.size())
                .mapToObj(column -> Optional.ofNullable(proposed.get(column)))
                .toList();
    }

    /** What one text of a card says otherwise than another. */
    static List<RowChange> changed(CardText before, CardText now) {
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
                .map(each -> RowChange.of(
                        each.getKey(),
                        each.getValue().apply(before),
                        each.getValue().apply(now)))
                .filter(each -> !each.before().equals(each.now()))
                .toList();
    }

    /** What each is called in the files that people have. */
    private static Map<CardColumn, List<String>> names() {
        Map<CardColumn, List<String>> names = new EnumMap<>(CardColumn.class);
        for (CardColumn column : values()) {
            names.put(column, List.of(column.called.split("\\|")));
        }
        return names;
    }
}
