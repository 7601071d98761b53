package eu.maillage.directory.domain;

import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import org.springframework.stereotype.Component;

/** Notes how many rows a step has worked through. */
@Component
@InTerritory
class ImportNews {

    private final ImportStore imports;

    ImportNews(ImportStore imports) {
        this.imports = imports;
    }

    public void tell(Asker asker, ImportId id, int rows) {
        imports.progress(id, rows);
    }
}
