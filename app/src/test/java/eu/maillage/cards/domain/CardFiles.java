package eu.maillage.cards.domain;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.cards.domain.CardImport.State;
import eu.maillage.cards.domain.RowVerdict.Outcome;
import eu.maillage.directory.Directory;
import eu.maillage.directory.NewOrganisation;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.tenancy.Asker;
import eu.maillage.testing.Given;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Files of cards that a coordinator brings, in whose directory there is one carrier. */
final class CardFiles {

    static final String HEADER =
            "Structure;Offre ou besoin;Titre;Catégorie;Fréquence;Quantité;Disponible à partir du\n";

    final Asker coordinator;
    final OrganisationId carrier;

    private final CardImports imports;
    private final Directory directory;

    CardFiles(ApplicationContext beans) {
        this.imports = beans.getBean(CardImports.class);
        this.directory = beans.getBean(Directory.class);
        this.coordinator = beans.getBean(Given.class).aCoordinator();
        this.carrier = anOrganisation("Transports Vasseur", "49.41A");
    }

    record Preview(CardImport file, List<RowVerdict> rows, Map<Outcome, Integer> counts) {}

    UUID start(String csv) {
        return imports.start(coordinator, "fiches.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    Preview preview(UUID id) {
        CardImport file = judged(id);
        return new Preview(file, imports.verdicts(coordinator, id, null, 100, 0), file.counts());
    }

    /** Leaves the columns as they are recognised, where that is enough. */
    private CardImport judged(UUID id) {
        CardImport file = settled(id);
        if (file.state() == State.COLUMNS && file.isReadable()) {
            imports.map(coordinator, id, file.columns());
        }
        return settled(id);
    }

    Map<Outcome, Integer> confirm(UUID id) {
        judged(id);
        imports.confirm(coordinator, id);
        return settled(id).counts();
    }

    CardImport settled(UUID id) {
        long deadline = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (imports.find(coordinator, id).state().working()) {
            assertThat(System.nanoTime())
                    .as("still %s", imports.find(coordinator, id))
                    .isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return imports.find(coordinator, id);
    }

    OrganisationId anOrganisation(String name, @Nullable String sector) {
        return directory.register(
                coordinator, new NewOrganisation(name, OrganisationKind.COMPANY, null, sector, null, null, null, null));
    }
}
