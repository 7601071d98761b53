package eu.maillage.exchanges.web.paper;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is printed for the morning. */
public enum Paper {
    /** The room at a glance, then a page to put on each table. */
    TABLES,
    /** The numbered cards, four a page, to cut out. */
    CARDS,
    /** The same in the order in which they are read, each batch behind a sheet that says where it goes. */
    PACKS,
    /** Eight a page, to cut out. */
    BADGES,
    /** A page for each company, folded: its name on both sides. */
    TENTS,
    /** A page for each company, folded: OUI on one side, NON on the other. */
    BOARDS,
    /** Who comes, with room to sign. */
    ATTENDANCE,
    /** Which batch is where when. */
    ORDER,
    /** For each table a page for whoever announces the cards, and one for whoever notes the answers. */
    BRIEFS,
    /** For each table and round a grid to note OUI and NON on, two a page, where there is no tablet. */
    GRIDS;

    /** Its name in addresses. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of its template. */
    String template() {
        return "exchanges/web/paper/" + (this == TENTS || this == BOARDS ? "folded" : slug()) + ".jte";
    }

    static Optional<Paper> of(String slug) {
        return Stream.of(values()).filter(paper -> paper.slug().equals(slug)).findFirst();
    }
}
