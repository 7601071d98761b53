package eu.maillage.cards.domain;

import static eu.maillage.cards.domain.CardFiles.HEADER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.maillage.cards.CardFace;
import eu.maillage.cards.CardKind;
import eu.maillage.cards.CardText;
import eu.maillage.cards.Cards;
import eu.maillage.cards.Category;
import eu.maillage.cards.Period;
import eu.maillage.cards.domain.CardFiles.Preview;
import eu.maillage.cards.domain.RowNote.Reason;
import eu.maillage.cards.domain.RowVerdict.Outcome;
import eu.maillage.directory.Directory;
import eu.maillage.directory.NewOrganisation;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.tenancy.Asker;
import eu.maillage.testing.MaillageTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;

/** What is made of one row of a file of cards. */
@MaillageTest
class CardRowTests {

    private final CardFiles files;
    private final Cards cards;
    private final Directory directory;
    private final Asker coordinator;
    private final OrganisationId carrier;

    CardRowTests(ApplicationContext beans, Cards cards, Directory directory) {
        this.files = new CardFiles(beans);
        this.cards = cards;
        this.directory = directory;
        this.coordinator = files.coordinator;
        this.carrier = files.carrier;
    }

    @Test
    void aRowBecomesACardWithAllItSays() {
        files.confirm(
                files.start(HEADER + "transports VASSEUR;Offre;Quai libre;Locaux;par semaine;2,5 heures;1/12/2026\n"));

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
    void aChangedRowChangesItsCardAndKeepsWhatTheFileIsSilentAbout() {
        cards.add(coordinator, carrier, CardText.of(CardKind.OFFER, Category.SPACE, "Quai libre", "Le long de la rue"));

        Map<Outcome, Integer> counts = files.confirm(files.start(HEADER + "Transports Vasseur;O;QUAI LIBRE;;;3;\n"));

        assertThat(counts).containsEntry(Outcome.UPDATE, 1);
        CardFace card = cards.of(coordinator, carrier).getFirst();
        assertThat(card.isReady()).isTrue();
        assertThat(card.text().quantity()).isEqualTo(new BigDecimal("3"));
        assertThat(card.text().description()).isEqualTo("Le long de la rue");
        assertThat(card.text().category()).isEqualTo(Category.SPACE);
    }

    @Test
    void eachRefusalNamesItsReasonAndItsCell() {
        Preview preview = files.preview(files.start(HEADER
                + "Inconnue SARL;Offre;Quai;Locaux;;;\n"
                + "Transports Vasseur;peut-être;Quai;Locaux;;;\n"
                + "Transports Vasseur;;Garage;Locaux;;;\n"
                + "Transports Vasseur;Offre;;Locaux;;;\n"
                + "Transports Vasseur;Offre;Quai;Licornes;;;\n"
                + "Transports Vasseur;Offre;Cour;Locaux;;;demain\n"
                + ";Offre;Garage;Locaux;;;\n"));

        assertThat(preview.rows()).allMatch(row -> row.outcome() == Outcome.REFUSED);
        assertThat(preview.rows().stream().flatMap(row -> row.notes().stream()))
                .extracting(RowNote::reason, RowNote::cell)
                .containsExactly(
                        tuple(Reason.UNKNOWN_ORGANISATION, "A2"),
                        tuple(Reason.KIND_UNREADABLE, "B3"),
                        tuple(Reason.KIND_MISSING, "B4"),
                        tuple(Reason.TITLE_MISSING, "C5"),
                        tuple(Reason.CATEGORY_UNREADABLE, "D6"),
                        tuple(Reason.DATE_UNREADABLE, "G7"),
                        tuple(Reason.NO_ORGANISATION, "A8"));
    }

    @ParameterizedTest
    @CsvSource({
        "env. 10, 10,",
        "environ 10 kg, 10, kg",
        "~10, 10,",
        "About 2.5 t, 2.5, t",
        "beaucoup, ,",
        "10 à 20, 10, à 20",
        "10-20, ,",
        "20 m², 20, m²"
    })
    void aQuantityThatIsRoughIsTakenOrLeftAsideAndTheCardStays(String written, String number, String unit) {
        UUID id = files.start(HEADER + "Transports Vasseur;Offre;Quai;Locaux;;" + written + ";\n");

        assertThat(files.confirm(id)).containsOnly(Map.entry(Outcome.CREATE, 1));
        assertThat(cards.of(coordinator, carrier).getFirst().text())
                .extracting(CardText::quantity, CardText::unit)
                .containsExactly(number == null ? null : new BigDecimal(number), unit);
    }

    @ParameterizedTest
    @CsvSource({
        "O, OFFER",
        "N, NEED",
        "Offering, OFFER",
        "I need, NEED",
        "We have, OFFER",
        "give, OFFER",
        "Looking for, NEED",
        "Nous recherchons, NEED",
        "Disponible, OFFER"
    })
    void anOfferAndANeedAreReadAsPeopleSayThem(String written, CardKind kind) {
        files.confirm(files.start(HEADER + "Transports Vasseur;" + written + ";Quai;Locaux;;;\n"));

        assertThat(cards.of(coordinator, carrier).getFirst().text().kind()).isEqualTo(kind);
    }

    @Test
    void whatTheFileHasNoColumnForIsToldOfTheRow() {
        Preview preview = files.preview(files.start("Structure;Sens;Titre\nTransports Vasseur;Offre;Quai\n"));

        assertThat(preview.rows().getFirst().notes()).containsExactly(new RowNote(Reason.STAYS_DRAFT, "2", ""));
        assertThat(preview.rows().getFirst().notes().getFirst().isOfRow()).isTrue();
    }

    @Test
    void theSameCardTwiceInOneFileIsRefusedTheSecondTime() {
        Preview preview = files.preview(files.start(HEADER
                + "Transports Vasseur;Offre;Quai libre;Locaux;;;\n"
                + "Transports Vasseur;Offre;quai LIBRE;Locaux;;;\n"));

        assertThat(preview.rows().getLast().notes()).containsExactly(new RowNote(Reason.TWICE, "C3", "2"));
    }

    @Test
    void aNameIsRecognisedAsTheDirectoryRecognisesIt() {
        OrganisationId printer = files.anOrganisation("Imprimerie Trois-Encres", null);

        files.confirm(files.start(HEADER
                + "Imprimerie Trois-Encres SARL;Offre;Chutes de papier;Matériaux;;;\n"
                + "Sté IMPRIMERIE TROIS ENCRES;Offre;Palettes perdues;Matériaux;;;\n"
                + "Imprimerie Trois Encres S.A.S.;Besoin;Cartons;Matériaux;;;\n"));

        assertThat(cards.of(coordinator, printer))
                .extracting(card -> card.text().title())
                .containsExactlyInAnyOrder("Chutes de papier", "Palettes perdues", "Cartons");
    }

    @Test
    void severalThatALegalFormTellsApartAreNamedUnlessOneIsWrittenOut() {
        OrganisationId company = files.anOrganisation("Trois-Encres SARL", null);
        files.anOrganisation("Trois-Encres SAS", null);

        Preview preview = files.preview(files.start(
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
        files.anOrganisation("Transports Vasseur", null);

        Preview preview = files.preview(files.start(HEADER + "Transports Vasseur;Offre;Quai;Locaux;;;\n"));

        assertThat(preview.rows().getFirst().notes())
                .extracting(RowNote::reason)
                .containsExactly(Reason.SEVERAL_ORGANISATIONS);
    }

    @Test
    void anOfferOfTheOwnTradeIsRemarkedUpon() {
        Preview preview =
                files.preview(files.start(HEADER + "Transports Vasseur;Offre;Transport de palettes;Logistique;;;\n"));

        assertThat(preview.rows().getFirst().outcome()).isEqualTo(Outcome.CREATE);
        assertThat(preview.rows().getFirst().notes()).containsExactly(new RowNote(Reason.OWN_TRADE, "C2", "Transport"));
    }

    @Test
    void anOfferThatWasLetPassIsNotRemarkedUponAgain() {
        String file = HEADER + "Transports Vasseur;Offre;Transport de palettes;Logistique;;%s;\n";
        files.confirm(files.start(file.formatted("")));
        cards.overrule(coordinator, cards.of(coordinator, carrier).getFirst().id());

        assertThat(files.preview(files.start(file.formatted("3"))).rows().getFirst())
                .satisfies(row -> assertThat(row.outcome()).isEqualTo(Outcome.UPDATE))
                .satisfies(row -> assertThat(row.notes()).isEmpty())
                .satisfies(
                        row -> assertThat(row.changes()).containsExactly(new RowChange(CardColumn.QUANTITY, "", "3")));
    }

    @Test
    void aQuantityIsKeptToTheThousandthAndLeftAsideBeyondAllMeasure() {
        UUID id = files.start(HEADER
                + "Transports Vasseur;Offre;Quai;Locaux;;0,33333333;\n"
                + "Transports Vasseur;Offre;Cartons;Locaux;;123456789012345;\n");
        assertThat(files.preview(id).rows().getLast().notes())
                .singleElement()
                .satisfies(note -> assertThat(note.reason()).isEqualTo(RowNote.Reason.QUANTITY_UNREADABLE));
        assertThat(files.confirm(id)).containsOnly(Map.entry(Outcome.CREATE, 2));
        assertThat(cards.of(coordinator, carrier))
                .extracting(card -> card.text().title(), card -> card.text().quantity())
                .containsExactlyInAnyOrder(tuple("Quai", new BigDecimal("0.333")), tuple("Cartons", null));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            OFFER, Offers
            OFFER, OFFRES
            OFFER, Ressources
            OFFER, resource
            OFFER, Propositions
            NEED, Needs
            NEED, bésoins
            NEED, Demandes
            """)
    void offersAndNeedsAreReadInThePluralToo(CardKind kind, String written) {
        files.confirm(files.start(HEADER + "Transports Vasseur;%s;Quai;Locaux;;;\n".formatted(written)));

        assertThat(cards.of(coordinator, carrier)).extracting(CardFace::kind).containsExactly(kind);
    }

    @Test
    void daysAreReadAsPeopleWriteThem() {
        files.confirm(files.start(HEADER
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
        UUID id = files.start("SIRET;Offre ou besoin;Titre\n5520135400010;Offre;Farine\n4,41E+13;Offre;Son\n");
        assertThat(files.preview(id).rows().getLast().notes())
                .singleElement()
                .satisfies(note -> assertThat(note.reason()).isEqualTo(RowNote.Reason.SIRET_SCIENTIFIC));
        files.confirm(id);
        assertThat(cards.of(coordinator, mill)).hasSize(1);
    }
}
