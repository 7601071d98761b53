package eu.maillage.directory.domain;

import eu.maillage.directory.KeptRows;
import eu.maillage.directory.domain.ImportRowStore.Kept;
import eu.maillage.spreadsheets.Limits;
import eu.maillage.spreadsheets.SpreadsheetReader;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import java.time.Clock;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** What imports of organisations keep of people: a file that waits is given up, of a refused row its place is left. */
@Component
@InTerritory
class KeptImports implements KeptRows {

    private final ImportStore imports;
    private final ImportRowStore rows;
    private final Clock clock;

    KeptImports(ImportStore imports, ImportRowStore rows, Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public void forget(Asker asker, Predicate<String> named) {
        asker.requireCoordinator();
        imports.unfinished().stream()
                .filter(work -> imports.file(work.id())
                        .filter(bytes -> SpreadsheetReader.anyRow(work.fileName(), bytes, Limits.usual(), named))
                        .isPresent())
                .forEach(work -> {
                    rows.clear(work.id());
                    imports.giveUp(work.id(), clock.instant());
                });
        rows.kept().stream().filter(kept -> named.test(kept.row().text())).forEach(this::blank);
    }

    private void blank(Kept kept) {
        rows.blank(kept.id(), kept.row().number());
    }
}
