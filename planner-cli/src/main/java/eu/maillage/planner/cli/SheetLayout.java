package eu.maillage.planner.cli;

import java.util.List;
import java.util.Map;

/**
 * A sheet that can be filled in.
 *
 * @param name of the sheet
 * @param columns with their meaning, in order
 */
record SheetLayout(String name, List<Column> columns) {

    /** How the cells of a column are read. */
    enum Kind {
        TEXT,
        WHOLE,
        NUMBER,
        TEXTS,
        WHOLES
    }

    /** A column: its heading, how it is read, and what a coordinator writes there. */
    record Column(String name, Kind kind, String hint) {}

    static final SheetLayout PEOPLE = new SheetLayout(
            "people",
            List.of(
                    new Column("id", Kind.TEXT, "unique / unique"),
                    new Column("name", Kind.TEXT, "nom / name"),
                    new Column("zone", Kind.TEXT, "zone d'activités / zone"),
                    new Column("sector", Kind.TEXT, "secteur / sector"),
                    new Column("group", Kind.WHOLE, "table imposée / fixed table"),
                    new Column("previous", Kind.WHOLE, "table du plan précédent / table of the earlier plan")));
    static final SheetLayout PAIRS = new SheetLayout(
            "pairs",
            List.of(
                    new Column("a", Kind.TEXT, "id"),
                    new Column("b", Kind.TEXT, "id"),
                    new Column("weight", Kind.NUMBER, "affinité / affinity")));
    static final SheetLayout TOGETHER =
            new SheetLayout("together", List.of(new Column("people", Kind.TEXTS, "ids; ensemble / together")));
    static final SheetLayout APART =
            new SheetLayout("apart", List.of(new Column("people", Kind.TEXTS, "ids; séparés / apart")));
    static final SheetLayout SEATING_SETTINGS = new SheetLayout(
            "settings",
            List.of(
                    new Column("count", Kind.WHOLE, "tables"),
                    new Column("min", Kind.WHOLE, "personnes au moins / least people"),
                    new Column("max", Kind.WHOLE, "personnes au plus / most people"),
                    new Column("sameZone", Kind.NUMBER, "poids / weight"),
                    new Column("sameSector", Kind.NUMBER, "poids / weight")));
    static final SheetLayout MEETINGS_SETTINGS = new SheetLayout(
            "settings",
            List.of(
                    new Column("slots", Kind.WHOLE, "créneaux / slots"),
                    new Column("morning", Kind.WHOLE, "créneaux du matin / slots of the morning"),
                    new Column("tables", Kind.WHOLE, "tables"),
                    new Column("links", Kind.WHOLE, "liens vidéo / video links"),
                    new Column("now", Kind.WHOLE, "créneaux déjà passés / slots already past")));
    static final SheetLayout PARTICIPANTS = new SheetLayout(
            "participants",
            List.of(
                    new Column("id", Kind.TEXT, "unique / unique"),
                    new Column("name", Kind.TEXT, "nom / name"),
                    new Column("unavailable", Kind.WHOLES, "créneaux / slots: 3;4"),
                    new Column("table", Kind.WHOLE, "sa table / own table"),
                    new Column("representatives", Kind.WHOLE, "1")));
    static final SheetLayout MEETINGS = new SheetLayout(
            "meetings",
            List.of(
                    new Column("id", Kind.TEXT, "unique / unique"),
                    new Column("participants", Kind.TEXTS, "ids: b1;s3"),
                    new Column("session", Kind.TEXT, "morning, afternoon, any"),
                    new Column("place", Kind.TEXT, "table, video"),
                    new Column("fixedSlot", Kind.WHOLE, "créneau imposé / fixed slot"),
                    new Column("after", Kind.TEXTS, "ids: m1;m2"),
                    new Column("mayDrop", Kind.TEXT, "yes"),
                    new Column("previousSlot", Kind.WHOLE, "plan précédent / earlier plan"),
                    new Column("previousTable", Kind.WHOLE, "plan précédent / earlier plan")));

    /** The sheets of each kind of problem that spreadsheets can hold. */
    static final Map<String, List<SheetLayout>> WORKBOOKS = Map.of(
            "seating", List.of(SEATING_SETTINGS, PEOPLE, PAIRS, TOGETHER, APART),
            "meetings", List.of(MEETINGS_SETTINGS, PARTICIPANTS, MEETINGS));
}
