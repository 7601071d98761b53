package eu.maillage.directory.web;

import eu.maillage.directory.domain.Import;
import eu.maillage.directory.domain.ImportColumn;
import eu.maillage.ui.FormState;
import java.util.List;

/** Where an import begins, and those begun before. */
public record ImportStartView(FormState form, List<Import> recent) {

    /** What the list may hold. */
    public List<ImportColumn> columns() {
        return List.of(ImportColumn.values());
    }
}
