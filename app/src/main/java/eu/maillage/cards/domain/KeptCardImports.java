package eu.maillage.cards.domain;

import eu.maillage.directory.KeptRows;
import eu.maillage.spreadsheets.Limits;
import eu.maillage.spreadsheets.SpreadsheetReader;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import java.time.Clock;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** What imports of cards keep of people: a file that waits is given up, of a refused row its place is left. */
@Component
@InTerritory
class KeptCardImports implements KeptRows {

    private final CardImportStore imports;
    private final Clock clock;

    KeptCardImports(CardImportStore imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    @Override
    public void forget(Asker asker, Predicate<String> named) {
        asker.requireCoordinator();
        imports.unfinished().stream()
                .filter(work -> imports.file(work.id())
                        .filter(bytes -> SpreadsheetReader.anyRow(work.fileName(), bytes, Limits.usual(), named))
                        .isPresent())
                .forEach(work -> imports.giveUp(work.id(), clock.instant()));
        imports.refused().forEach((id, rows) -> rows.stream()
                .filter(row -> named.test(row.text()))
                .forEach(row -> imports.blank(id, row.row())));
    }
}
