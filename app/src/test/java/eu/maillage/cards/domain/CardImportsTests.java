package eu.maillage.cards.domain;

import static eu.maillage.cards.domain.CardFiles.HEADER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.maillage.cards.CardFace;
import eu.maillage.cards.CardKind;
import eu.maillage.cards.CardText;
import eu.maillage.cards.Cards;
import eu.maillage.cards.Category;
import eu.maillage.cards.domain.CardFiles.Preview;
import eu.maillage.cards.domain.CardImport.State;
import eu.maillage.cards.domain.RowVerdict.Outcome;
import eu.maillage.directory.OrganisationId;
import eu.maillage.spreadsheets.RefusalWords;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Forbidden;
import eu.maillage.tenancy.NotFound;
import eu.maillage.tenancy.Stale;
import eu.maillage.testing.Given;
import eu.maillage.testing.Inside;
import eu.maillage.testing.MaillageTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file of cards on its way: looked at, previewed, confirmed, given up and forgotten. */
@MaillageTest
class CardImportsTests {

    private static final int ROWS = 20_000;

    private final CardFiles files;
    private final CardImports imports;
    private final Cards cards;
    private final Given given;
    private final Inside inside;
    private final JdbcClient database;
    private final Clock clock;
    private final Asker coordinator;
    private final OrganisationId carrier;

    CardImportsTests(
            ApplicationContext beans,
            CardImports imports,
            Cards cards,
            Given given,
            Inside inside,
            JdbcClient database,
            Clock clock) {
        this.files = new CardFiles(beans);
        this.imports = imports;
        this.cards = cards;
        this.given = given;
        this.inside = inside;
        this.database = database;
        this.clock = clock;
        this.coordinator = files.coordinator;
        this.carrier = files.carrier;
    }

    @Test
    void nothingIsWrittenBeforeItIsConfirmed() {
        UUID id = files.start(HEADER + "Transports Vasseur;Offre;Quai libre;Locaux;par semaine;2,5 heures;1/12/2026\n");

        Preview preview = files.preview(id);

        assertThat(preview.counts()).containsEntry(Outcome.CREATE, 1);
        assertThat(cards.of(coordinator, carrier)).isEmpty();
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        String file = HEADER
                + "Transports Vasseur;Offre;Quai libre;Locaux;par semaine;2,5 heures;1/12/2026\n"
                + "Transports Vasseur;Besoin;Cartons;;;;\n";
        files.confirm(files.start(file));
        List<CardFace> before = cards.of(coordinator, carrier);

        Map<Outcome, Integer> counts = files.confirm(files.start(file));

        assertThat(counts).containsExactly(Map.entry(Outcome.SAME, 2));
        assertThat(cards.of(coordinator, carrier)).isEqualTo(before);
    }

    @Test
    void theColumnsAreLookedAtFirstAndAgainAsOftenAsOneLikes() {
        UUID id = files.start(HEADER + "Transports Vasseur;Offre;Quai libre;Locaux;;;\n");
        assertThat(files.settled(id).state()).isEqualTo(State.COLUMNS);
        assertThatThrownBy(() -> imports.confirm(coordinator, id)).isInstanceOf(Stale.class);
        assertThat(files.preview(id).file().state()).isEqualTo(State.PREVIEW);

        imports.reconsider(coordinator, id);

        assertThat(files.settled(id).state()).isEqualTo(State.COLUMNS);
        assertThat(files.preview(id).counts()).containsExactly(Map.entry(Outcome.CREATE, 1));
    }

    @Test
    void columnsThatAreNotRecognisedAreNamedByThePersonWhoKnows() {
        UUID id = files.start("Qui;Quoi;Machin\nTransports Vasseur;Besoin;Cartons\n");
        assertThat(files.preview(id).file().state()).isEqualTo(State.COLUMNS);

        imports.map(
                coordinator,
                id,
                List.of(
                        Optional.of(CardColumn.ORGANISATION),
                        Optional.of(CardColumn.KIND),
                        Optional.of(CardColumn.TITLE)));

        assertThat(files.preview(id).counts()).containsEntry(Outcome.CREATE, 1);
    }

    @Test
    void aRowTakenForTitlesIsACardWhenSomebodySaysSo() {
        UUID id = files.start("Transports Vasseur;Offre;Quai\nTransports Vasseur;Besoin;Cartons\n");
        assertThat(files.settled(id).doubtsTitles()).isTrue();
        assertThatThrownBy(() -> imports.untitle(given.aCoordinator(), id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.untitle(given.anObserverOf(coordinator.territory()), id))
                .isInstanceOf(Forbidden.class);

        imports.untitle(coordinator, id);

        CardImport file = files.settled(id);
        assertThat(file.doubtsTitles()).isFalse();
        assertThat(file.rows()).isEqualTo(2);
        assertThat(file.samples().getFirst()).containsExactly("Transports Vasseur", "Offre", "Quai");
        imports.map(
                coordinator,
                id,
                List.of(
                        Optional.of(CardColumn.ORGANISATION),
                        Optional.of(CardColumn.KIND),
                        Optional.of(CardColumn.TITLE)));
        assertThat(files.confirm(id)).containsExactly(Map.entry(Outcome.CREATE, 2));
        assertThat(cards.of(coordinator, carrier))
                .extracting(card -> card.text().title())
                .containsExactlyInAnyOrder("Quai", "Cartons");
    }

    @Test
    void aFileThatIsNoSpreadsheetIsRefused() {
        byte[] pdf = "%PDF-1.7 rien".getBytes(StandardCharsets.US_ASCII);

        CardImport refused = files.settled(imports.start(coordinator, "fiches.xlsx", pdf));

        assertThat(refused.state()).isEqualTo(State.REFUSED);
        assertThat(refused.refusal()).isEqualTo(new RefusalWords("looks-like-pdf", List.of()));
    }

    @Test
    void aFileWithTitlesAloneIsRefused() {
        assertThat(files.settled(files.start(HEADER)).refusal()).isNotNull().satisfies(why -> assertThat(why.reason())
                .isEqualTo("no-rows"));
    }

    @Test
    void ofTwoLinesOfTitlesTheOneThatSaysMoreIsTaken() {
        UUID id = files.start(
                "Structure;Fiche;Détail\nRaison sociale;Offre ou besoin;Titre\nTransports Vasseur;Offre;Quai\n");
        assertThat(files.preview(id).counts()).containsExactly(Map.entry(Outcome.CREATE, 1));
    }

    @Test
    void whatChangedAfterThePreviewIsShownAgainAndNotWritten() {
        UUID id = files.start(HEADER + "Transports Vasseur;Offre;Quai libre;Locaux;;;\n");
        files.preview(id);
        cards.add(coordinator, carrier, CardText.of(CardKind.OFFER, Category.SPACE, "Quai libre", "Le long de la rue"));

        files.confirm(id);

        CardImport again = files.settled(id);
        assertThat(again.state()).isEqualTo(State.PREVIEW);
        assertThat(again.moved()).isTrue();
        assertThat(again.counts()).containsExactly(Map.entry(Outcome.SAME, 1));
        assertThat(cards.of(coordinator, carrier)).hasSize(1);
    }

    @Test
    void twentyThousandRowsAreJudgedAndWritten() {
        String rows = IntStream.range(0, ROWS)
                .mapToObj(i -> "Transports Vasseur;%s;Fiche %d;Locaux;;;\n".formatted(i % 2 == 0 ? "O" : "B", i))
                .collect(Collectors.joining());

        assertThat(files.confirm(files.start(HEADER + rows))).containsExactly(Map.entry(Outcome.CREATE, ROWS));

        assertThat(cards.of(coordinator, carrier)).hasSize(ROWS);
    }

    @Test
    void aFileThatIsGivenUpIsGone() {
        UUID id = files.start(HEADER + "Transports Vasseur;Offre;Quai;Locaux;;;\n");
        files.settled(id);

        imports.giveUp(coordinator, id);

        assertThatThrownBy(() -> imports.find(coordinator, id)).isInstanceOf(NotFound.class);
        assertThat(imports.recent(coordinator)).isEmpty();
    }

    @Test
    void refusedRowsAreKeptForAMonthAndThenDeleted() {
        UUID id = files.start(
                HEADER + "Transports Vasseur;Offre;Quai;Locaux;;;\nTransports Vasseur;Offre;Cour;Licornes;;;\n");
        files.confirm(id);

        moved("ended_at", id, Duration.ofDays(30).minusMinutes(1));
        imports.forgetAbandoned(coordinator);
        assertThat(imports.verdicts(coordinator, id, Outcome.REFUSED, 10, 0))
                .extracting(RowVerdict::title)
                .containsExactly("Cour");

        moved("ended_at", id, Duration.ofDays(30).plusMinutes(1));
        imports.forgetAbandoned(coordinator);
        assertThat(imports.verdicts(coordinator, id, Outcome.REFUSED, 10, 0)).isEmpty();
        assertThat(imports.find(coordinator, id).count(Outcome.REFUSED)).isEqualTo(1);
    }

    @Test
    void aFileLeftLyingForADayIsDeleted() {
        UUID id = files.start(HEADER + "Transports Vasseur;Offre;Quai;Locaux;;;\n");
        files.settled(id);

        imports.forgetAbandoned(coordinator);
        assertThat(imports.recent(coordinator)).hasSize(1);

        moved("started_at", id, Duration.ofDays(1).plusMinutes(1));
        imports.forgetAbandoned(coordinator);
        assertThat(imports.recent(coordinator)).isEmpty();
    }

    private void moved(String moment, UUID id, Duration ago) {
        inside.territoryOf(
                coordinator, () -> database.sql("update cards.import set " + moment + " = :moment where id = :id")
                        .param("moment", clock.instant().minus(ago).atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update());
    }

    @Test
    void anotherTerritoryNeverSeesTheFile() {
        UUID id = files.start(HEADER + "Transports Vasseur;Offre;Quai;Locaux;;;\n");

        assertThatThrownBy(() -> imports.find(given.aCoordinator(), id)).isInstanceOf(NotFound.class);
    }
}
