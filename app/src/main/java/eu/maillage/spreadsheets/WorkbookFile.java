package eu.maillage.spreadsheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what a workbook says of itself: which sheets it has, the text that they share and how they show numbers. */
final class WorkbookFile {

    private record Relation(String type, String target) {
        static final Relation NONE = new Relation("", "");
    }

    private record Named(String name, String id, boolean hidden) {}

    private final WorkbookPackage parts;
    private final Budget budget;
    private final List<Named> named = new ArrayList<>();
    private boolean since1904;

    private WorkbookFile(WorkbookPackage parts, Budget budget) {
        this.parts = parts;
        this.budget = budget;
    }

    static List<WorkbookSheet> sheets(Content content, Budget budget) throws IOException {
        try (var parts = new WorkbookPackage(content, budget)) {
            return new WorkbookFile(parts, budget).sheets(content);
        }
    }

    private List<WorkbookSheet> sheets(Content content) throws IOException {
        var workbook = relations("").values().stream()
                .filter(relation -> relation.type().endsWith("/officeDocument"))
                .map(Relation::target)
                .findFirst()
                .orElse("xl/workbook.xml");
        if (!parts.has(workbook) || !workbook.endsWith(".xml") || parts.has("word/document.xml")) {
            throw new Refused(parts.otherwise());
        }
        readNames(workbook);
        var relations = relations(workbook);
        var shared = new SheetContext(sharedStrings(relations), styles(relations), new NumberText(since1904));
        var sheets = new ArrayList<WorkbookSheet>();
        for (var sheet : visible()) {
            var relation = relations.getOrDefault(sheet.id(), Relation.NONE);
            if (relation.type().endsWith("/worksheet")) {
                sheets.add(new WorkbookSheet(sheet.name(), content, relation.target(), shared));
            }
        }
        return sheets;
    }

    private List<Named> visible() {
        var shown = named.stream().filter(sheet -> !sheet.hidden()).toList();
        return shown.isEmpty() ? named : shown;
    }

    private void readNames(String workbook) throws IOException {
        try (var xml = parts.xml(workbook).orElseThrow()) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    since1904 = xml.flag("date1904");
                } else if (xml.starts("sheet")) {
                    named.add(new Named(
                            xml.attribute("name").orElse(""),
                            xml.attribute("id").orElse(""),
                            xml.attribute("state")
                                    .filter(state -> !state.equals("visible"))
                                    .isPresent()));
                }
            }
        }
    }

    private Map<String, Relation> relations(String part) throws IOException {
        var folder = part.substring(0, part.lastIndexOf('/') + 1);
        var relations = new HashMap<String, Relation>();
        var file = folder + "_rels/" + part.substring(folder.length()) + ".rels";
        try (var xml = parts.xml(file).orElse(null)) {
            while (xml != null && xml.next()) {
                if (xml.starts("Relationship")) {
                    var target = xml.attribute("Target").orElse("");
                    relations.put(
                            xml.attribute("Id").orElse(""),
                            new Relation(xml.attribute("Type").orElse(""), within(folder, target)));
                }
            }
        }
        return relations;
    }

    private static String within(String folder, String target) {
        var path = target.replace('\\', '/');
        if (path.startsWith("/")) {
            return path.substring(1);
        }
        return path.startsWith("../") ? path.substring(3) : folder + path;
    }

    private List<String> sharedStrings(Map<String, Relation> relations) throws IOException {
        var strings = new ArrayList<String>();
        for (var part : partsOf(relations, "/sharedStrings")) {
            try (var xml = parts.xml(part).orElseThrow(() -> Refused.damaged(part))) {
                while (xml.next()) {
                    if (xml.starts("si")) {
                        var text = RichText.read(xml, "si");
                        budget.share(text);
                        strings.add(text);
                    }
                }
            }
        }
        budget.nextSheet();
        return strings;
    }

    private List<NumberStyle> styles(Map<String, Relation> relations) throws IOException {
        for (var part : partsOf(relations, "/styles")) {
            try (var xml = parts.xml(part).orElseThrow(() -> Refused.damaged(part))) {
                return styles(xml);
            }
        }
        return List.of();
    }

    private static List<NumberStyle> styles(Xml xml) {
        var codes = new HashMap<Integer, String>();
        var styles = new ArrayList<NumberStyle>();
        boolean ofCells = false;
        while (xml.next()) {
            if (xml.starts("numFmt")) {
                codes.put(number(xml, "numFmtId"), xml.attribute("formatCode").orElse(""));
            } else if (xml.starts("cellXfs")) {
                ofCells = true;
            } else if (xml.ends("cellXfs")) {
                ofCells = false;
            } else if (ofCells && xml.starts("xf")) {
                int id = number(xml, "numFmtId");
                styles.add(NumberStyle.of(id, codes.getOrDefault(id, "")));
            }
        }
        return styles;
    }

    private static int number(Xml xml, String attribute) {
        try {
            return Integer.parseInt(xml.attribute(attribute).orElse("0"));
        } catch (NumberFormatException e) {
            throw Refused.damaged(xml.part());
        }
    }

    private static List<String> partsOf(Map<String, Relation> relations, String type) {
        return relations.values().stream()
                .filter(relation -> relation.type().endsWith(type))
                .map(Relation::target)
                .limit(1)
                .toList();
    }
}
