package eu.maillage.cards.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.maillage.cards.CardFace;
import eu.maillage.cards.CardKind;
import eu.maillage.cards.CardText;
import eu.maillage.cards.Cards;
import eu.maillage.cards.Category;
import eu.maillage.cards.Period;
import eu.maillage.cards.domain.CardImport.State;
import eu.maillage.cards.domain.RowNote.Reason;
import eu.maillage.cards.domain.RowVerdict.Outcome;
import eu.maillage.directory.Directory;
import eu.maillage.directory.NewOrganisation;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.spreadsheets.RefusalWords;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.NotFound;
import eu.maillage.tenancy.Stale;
import eu.maillage.testing.Given;
import eu.maillage.testing.Inside;
import eu.maillage.testing.MaillageTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@MaillageTest
class CardImportsTests {

    private static final int ROWS = 20_000;
    private static final String HEADER =
            "Structure;Offre ou besoin;Titre;Catégorie;Fréquence;Quantité;Disponible à partir du\n";

    private final CardImports imports;
    private final Cards cards;
    private final Directory directory;
    private final Given given;
    private final Inside inside;
    private final JdbcClient database;
    private final Clock clock;
    private final Asker coordinator;
    private final OrganisationId carrier;

    CardImportsTests(
            CardImports imports,
            Cards cards,
            Directory directory,
            Given given,
            Inside inside,
            JdbcClient database,
            Clock clock) {
        this.inside = inside;
        this.database = database;
        this.clock = clock;
        this.imports = imports;
        this.cards = cards;
        this.directory = directory;
        this.given = given;
        this.coordinator = given.aCoordinator();
        this.carrier = anOrganisation("Transports Vasseur", "49.41A");
    }

    @Test
    void nothingIsWrittenBeforeItIsConfirmed() {
        UUID id = start(HEADER + "Transports Vasseur;Offre;Quai libre;Locaux;par semaine;2,5 heures;1/12/2026\n");

        Preview preview = preview(id);

        assertThat(preview.counts()).containsEntry(Outcome.CREATE, 1);
        assertThat(cards.of(coordinator, carrier)).isEmpty();
    }

    @Test
    void aRowBecomesACardWithAllItSays() {
        confirm(start(HEADER + "transports VASSEUR;Offre;Quai libre;Locaux;par semaine;2,5 heures;1/12/2026\n"));

        CardFace card = cards.of(coordinator, carrier).getFirst();
        assertThat(card.isReady()).isTrue();
        assertThat(card.text())
                .extracting(
                        CardText::kind,
                        CardText::category,
                        CardText::period,
                        CardText::quantity,
                        CardText::unit,
                        CardText::availableFrom)
                .containsExactly(
                        CardKind.OFFER,
                        Category.SPACE,
                        Period.WEEK,
                        new BigDecimal("2.5"),
                        "heures",
                        LocalDate.of(2026, 12, 1));
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        String file = HEADER
                + "Transports Vasseur;Offre;Quai libre;Locaux;par semaine;2,5 heures;1/12/2026\n"
                + "Transports Vasseur;Besoin;Cartons;;;;\n";
        confirm(start(file));
        List<CardFace> before = cards.of(coordinator, carrier);

        Map<Outcome, Integer> counts = confirm(start(file));

        assertThat(counts).containsExactly(Map.entry(Outcome.SAME, 2));
        assertThat(cards.of(coordinator, carrier)).isEqualTo(before);
    }

    @Test
    void aChangedRowChangesItsCardAndKeepsWhatTheFileIsSilentAbout() {
        cards.add(coordinator, carrier, CardText.of(CardKind.OFFER, Category.SPACE, "Quai libre", "Le long de la rue"));

        Map<Outcome, Integer> counts = confirm(start(HEADER + "Transports Vasseur;O;QUAI LIBRE;;;3;\n"));

        assertThat(counts).containsEntry(Outcome.UPDATE, 1);
        CardFace card = cards.of(coordinator, carrier).getFirst();
        assertThat(card.isReady()).isTrue();
        assertThat(card.text().quantity()).isEqualTo(new BigDecimal("3"));
        assertThat(card.text().description()).isEqualTo("Le long de la rue");
        assertThat(card.text().category()).isEqualTo(Category.SPACE);
    }

    @Test
    void eachRefusalNamesItsReasonAndItsCell() {
        Preview preview = preview(start(HEADER
                + "Inconnue SARL;Offre;Quai;Locaux;;;\n"
                + "Transports Vasseur;peut-être;Quai;Locaux;;;\n"
                + "Transports Vasseur;;Garage;Locaux;;;\n"
                + "Transports Vasseur;Offre;;Locaux;;;\n"
                + "Transports Vasseur;Offre;Quai;Licornes;;;\n"
                + "Transports Vasseur;Offre;Hangar;Locaux;;beaucoup;\n"
                + "Transports Vasseur;Offre;Cour;Locaux;;;demain\n"
                + ";Offre;Garage;Locaux;;;\n"));

        assertThat(preview.rows()).allMatch(row -> row.outcome() == Outcome.REFUSED);
        assertThat(preview.rows().stream().flatMap(row -> row.notes().stream()))
                .extracting(RowNote::reason, RowNote::cell)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Reason.UNKNOWN_ORGANISATION, "A2"),
                        org.assertj.core.groups.Tuple.tuple(Reason.KIND_UNREADABLE, "B3"),
                        org.assertj.core.groups.Tuple.tuple(Reason.KIND_MISSING, "B4"),
                        org.assertj.core.groups.Tuple.tuple(Reason.TITLE_MISSING, "C5"),
                        org.assertj.core.groups.Tuple.tuple(Reason.CATEGORY_UNREADABLE, "D6"),
                        org.assertj.core.groups.Tuple.tuple(Reason.QUANTITY_UNREADABLE, "F7"),
                        org.assertj.core.groups.Tuple.tuple(Reason.DATE_UNREADABLE, "G8"),
                        org.assertj.core.groups.Tuple.tuple(Reason.NO_ORGANISATION, "A9"));
    }

    @Test
    void theSameCardTwiceInOneFileIsRefusedTheSecondTime() {
        Preview preview = preview(start(HEADER
                + "Transports Vasseur;Offre;Quai libre;Locaux;;;\n"
                + "Transports Vasseur;Offre;quai LIBRE;Locaux;;;\n"));

        assertThat(preview.rows().getLast().notes()).containsExactly(new RowNote(Reason.TWICE, "C3", "2"));
    }

    @Test
    void aNameIsRecognisedAsTheDirectoryRecognisesIt() {
        OrganisationId printer = anOrganisation("Imprimerie Trois-Encres", null);

        confirm(start(HEADER
                + "Imprimerie Trois-Encres SARL;Offre;Chutes de papier;Matériaux;;;\n"
                + "Sté IMPRIMERIE TROIS ENCRES;Offre;Palettes perdues;Matériaux;;;\n"
                + "Trois Encres S.A.S.;Besoin;Cartons;Matériaux;;;\n"));

        assertThat(cards.of(coordinator, printer))
                .extracting(card -> card.text().title())
                .containsExactlyInAnyOrder("Chutes de papier", "Palettes perdues", "Cartons");
    }

    @Test
    void severalThatALegalFormTellsApartAreNamedUnlessOneIsWrittenOut() {
        OrganisationId company = anOrganisation("Trois-Encres SARL", null);
        anOrganisation("Trois-Encres SAS", null);

        Preview preview = preview(start(
                HEADER + "trois encres;Offre;Quai;Locaux;;;\n" + "TROIS ENCRES SARL;Offre;Chutes;Matériaux;;;\n"));

        assertThat(preview.rows().getFirst().notes())
                .containsExactly(new RowNote(
                        Reason.SEVERAL_ORGANISATIONS,
                        "A2",
                        "trois encres",
                        List.of("Trois-Encres SARL", "Trois-Encres SAS")));
        assertThat(preview.rows().getLast().outcome()).isEqualTo(Outcome.CREATE);
        assertThat(preview.rows().getLast().organisation()).isEqualTo("Trois-Encres SARL");
        assertThat(cards.of(coordinator, company)).isEmpty();
    }

    @Test
    void twoOrganisationsOfOneNameAreNotGuessed() {
        anOrganisation("Transports Vasseur", null);

        Preview preview = preview(start(HEADER + "Transports Vasseur;Offre;Quai;Locaux;;;\n"));

        assertThat(preview.rows().getFirst().notes())
                .extracting(RowNote::reason)
                .containsExactly(Reason.SEVERAL_ORGANISATIONS);
    }

    @Test
    void anOfferOfTheOwnTradeIsRemarkedUpon() {
        Preview preview = preview(start(HEADER + "Transports Vasseur;Offre;Transport de palettes;Logistique;;;\n"));

        assertThat(preview.rows().getFirst().outcome()).isEqualTo(Outcome.CREATE);
        assertThat(preview.rows().getFirst().notes()).containsExactly(new RowNote(Reason.OWN_TRADE, "C2", "Transport"));
    }

    @Test
    void anOfferThatWasLetPassIsNotRemarkedUponAgain() {
        String file = HEADER + "Transports Vasseur;Offre;Transport de palettes;Logistique;;%s;\n";
        confirm(start(file.formatted("")));
        cards.overrule(coordinator, cards.of(coordinator, carrier).getFirst().id());

        assertThat(preview(start(file.formatted("3"))).rows().getFirst())
                .satisfies(row -> assertThat(row.outcome()).isEqualTo(Outcome.UPDATE))
                .satisfies(row -> assertThat(row.notes()).isEmpty());
    }

    @Test
    void theColumnsAreLookedAtFirstAndAgainAsOftenAsOneLikes() {
        UUID id = start(HEADER + "Transports Vasseur;Offre;Quai libre;Locaux;;;\n");
        assertThat(settled(id).state()).isEqualTo(State.COLUMNS);
        assertThatThrownBy(() -> imports.confirm(coordinator, id)).isInstanceOf(Stale.class);
        assertThat(preview(id).file().state()).isEqualTo(State.PREVIEW);

        imports.reconsider(coordinator, id);

        assertThat(settled(id).state()).isEqualTo(State.COLUMNS);
        assertThat(preview(id).counts()).containsExactly(Map.entry(Outcome.CREATE, 1));
    }

    @Test
    void columnsThatAreNotRecognisedAreNamedByThePersonWhoKnows() {
        UUID id = start("Qui;Quoi;Machin\nTransports Vasseur;Besoin;Cartons\n");
        assertThat(preview(id).file().state()).isEqualTo(State.COLUMNS);

        imports.map(
                coordinator,
                id,
                List.of(
                        Optional.of(CardColumn.ORGANISATION),
                        Optional.of(CardColumn.KIND),
                        Optional.of(CardColumn.TITLE)));

        assertThat(preview(id).counts()).containsEntry(Outcome.CREATE, 1);
    }

    @Test
    void aFileThatIsNoSpreadsheetIsRefused() {
        byte[] pdf = "%PDF-1.7 rien".getBytes(StandardCharsets.US_ASCII);

        CardImport refused = settled(imports.start(coordinator, "fiches.xlsx", pdf));

        assertThat(refused.state()).isEqualTo(State.REFUSED);
        assertThat(refused.refusal()).isEqualTo(new RefusalWords("looks-like-pdf", List.of()));
    }

    @Test
    void aFileWithTitlesAloneIsRefused() {
        assertThat(settled(start(HEADER)).refusal()).isNotNull().satisfies(why -> assertThat(why.reason())
                .isEqualTo("no-rows"));
    }

    @Test
    void aQuantityIsKeptToTheThousandthAndRefusedBeyondAllMeasure() {
        UUID id = start(HEADER
                + "Transports Vasseur;Offre;Quai;Locaux;;0,33333333;\n"
                + "Transports Vasseur;Offre;Cartons;Locaux;;123456789012345;\n");
        assertThat(preview(id).rows().getLast().notes()).singleElement().satisfies(note -> assertThat(note.reason())
                .isEqualTo(RowNote.Reason.QUANTITY_UNREADABLE));
        assertThat(confirm(id)).containsOnly(Map.entry(Outcome.CREATE, 1), Map.entry(Outcome.REFUSED, 1));
        assertThat(cards.of(coordinator, carrier).getFirst().text())
                .extracting(CardText::quantity, CardText::unit)
                .containsExactly(new BigDecimal("0.333"), null);
    }

    @Test
    void daysAreReadAsPeopleWriteThem() {
        confirm(start(HEADER
                + "Transports Vasseur;Offre;A;Locaux;;;1.12.2026\n"
                + "Transports Vasseur;Offre;B;Locaux;;;01-12-26\n"
                + "Transports Vasseur;Offre;C;Locaux;;;01/12/2026 00:00\n"
                + "Transports Vasseur;Offre;D;Locaux;;;2026-12-01T09:30\n"
                + "Transports Vasseur;Offre;E;Locaux;;;en décembre\n"));
        assertThat(cards.of(coordinator, carrier))
                .hasSize(4)
                .allSatisfy(card -> assertThat(card.text().availableFrom()).isEqualTo(LocalDate.of(2026, 12, 1)));
    }

    @Test
    void aSiretIsReadWithoutItsFirstZeroAndRefusedByNameOnceItLostItsLastDigits() {
        OrganisationId mill = directory.register(
                coordinator,
                new NewOrganisation(
                        "Moulin", OrganisationKind.COMPANY, "05520135400010", null, null, null, null, null));
        UUID id = start("SIRET;Offre ou besoin;Titre\n5520135400010;Offre;Farine\n4,41E+13;Offre;Son\n");
        assertThat(preview(id).rows().getLast().notes()).singleElement().satisfies(note -> assertThat(note.reason())
                .isEqualTo(RowNote.Reason.SIRET_SCIENTIFIC));
        confirm(id);
        assertThat(cards.of(coordinator, mill)).hasSize(1);
    }

    @Test
    void ofTwoLinesOfTitlesTheOneThatSaysMoreIsTaken() {
        UUID id =
                start("Structure;Fiche;Détail\nRaison sociale;Offre ou besoin;Titre\nTransports Vasseur;Offre;Quai\n");
        assertThat(preview(id).counts()).containsExactly(Map.entry(Outcome.CREATE, 1));
    }

    @Test
    void whatChangedAfterThePreviewIsShownAgainAndNotWritten() {
        UUID id = start(HEADER + "Transports Vasseur;Offre;Quai libre;Locaux;;;\n");
        preview(id);
        cards.add(coordinator, carrier, CardText.of(CardKind.OFFER, Category.SPACE, "Quai libre", "Le long de la rue"));

        confirm(id);

        CardImport again = settled(id);
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

        assertThat(confirm(start(HEADER + rows))).containsExactly(Map.entry(Outcome.CREATE, ROWS));

        assertThat(cards.of(coordinator, carrier)).hasSize(ROWS);
    }

    @Test
    void aFileThatIsGivenUpIsGone() {
        UUID id = start(HEADER + "Transports Vasseur;Offre;Quai;Locaux;;;\n");
        settled(id);

        imports.giveUp(coordinator, id);

        assertThatThrownBy(() -> imports.find(coordinator, id)).isInstanceOf(NotFound.class);
        assertThat(imports.recent(coordinator)).isEmpty();
    }

    @Test
    void refusedRowsAreKeptForAMonthAndThenDeleted() {
        UUID id =
                start(HEADER + "Transports Vasseur;Offre;Quai;Locaux;;;\nTransports Vasseur;Offre;Cour;Licornes;;;\n");
        confirm(id);

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
        UUID id = start(HEADER + "Transports Vasseur;Offre;Quai;Locaux;;;\n");
        settled(id);

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
        UUID id = start(HEADER + "Transports Vasseur;Offre;Quai;Locaux;;;\n");

        assertThatThrownBy(() -> imports.find(given.aCoordinator(), id)).isInstanceOf(NotFound.class);
    }

    private record Preview(CardImport file, List<RowVerdict> rows, Map<Outcome, Integer> counts) {}

    private Preview preview(UUID id) {
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

    private Map<Outcome, Integer> confirm(UUID id) {
        judged(id);
        imports.confirm(coordinator, id);
        return settled(id).counts();
    }

    private CardImport settled(UUID id) {
        long deadline = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (imports.find(coordinator, id).state().working()) {
            assertThat(System.nanoTime())
                    .as("still %s", imports.find(coordinator, id))
                    .isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return imports.find(coordinator, id);
    }

    private UUID start(String csv) {
        return imports.start(coordinator, "fiches.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private OrganisationId anOrganisation(String name, @org.jspecify.annotations.Nullable String sector) {
        return directory.register(
                coordinator, new NewOrganisation(name, OrganisationKind.COMPANY, null, sector, null, null, null, null));
    }
}
