package eu.maillage.exchanges.web.after;

import static eu.maillage.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.maillage.directory.Directory;
import eu.maillage.directory.NewOrganisation;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.directory.domain.Organisations;
import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.exchanges.Interest;
import eu.maillage.exchanges.InterestRecorded;
import eu.maillage.exchanges.Interests;
import eu.maillage.exchanges.domain.Mark;
import eu.maillage.exchanges.domain.Phase;
import eu.maillage.exchanges.domain.after.AnsweredCard;
import eu.maillage.exchanges.domain.after.Figures;
import eu.maillage.exchanges.domain.after.Outcome;
import eu.maillage.exchanges.domain.after.Outcomes;
import eu.maillage.exchanges.domain.after.Party;
import eu.maillage.exchanges.domain.after.ResultLetters;
import eu.maillage.exchanges.domain.after.Sending;
import eu.maillage.spreadsheets.Cell;
import eu.maillage.spreadsheets.Limits;
import eu.maillage.spreadsheets.Spreadsheet;
import eu.maillage.spreadsheets.SpreadsheetReader;
import eu.maillage.testing.Desk;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * The baker and the printer, each interested in the other's offer and both in the mason's need, turn out to be one company:
 * no company answers its own card, and one company has one file.
 */
@MaillageTest
class TwoSeatsResultsPagesTests {

    private static final Figures OF_TWO =
            new Figures(2, new Figures.Count(2, 0, 1, 1), new Figures.Count(1, 1, 0, 0), 0);

    private final ConfigurableApplicationContext beans;
    private final Events events;
    private final Organisations organisations;
    private final Interests interests;
    private final Outcomes outcomes;
    private final Directory directory;
    private final ResultLetters letters;
    private final SmallMorning morning;
    private final Desk desk;

    TwoSeatsResultsPagesTests(ConfigurableApplicationContext beans, MockMvcTester web, Given given) {
        this.beans = beans;
        events = beans.getBean(Events.class);
        organisations = beans.getBean(Organisations.class);
        interests = beans.getBean(Interests.class);
        outcomes = beans.getBean(Outcomes.class);
        directory = beans.getBean(Directory.class);
        letters = beans.getBean(ResultLetters.class);
        morning = new SmallMorning(beans, given.aCoordinator());
        desk = new Desk(web, morning.coordinator);
        List.of(EventState.OPEN, EventState.RUNNING).forEach(this::move);
    }

    @Test
    void mergedInTheMiddleOfItTheyCountAsOneWithoutAnInterestBetweenThem() {
        assertThat(outcome().figures().organisations()).isEqualTo(3);

        merge();

        assertThat(outcome().figures()).isEqualTo(OF_TWO);
        assertThat(outcome().parties())
                .extracting(Party::name)
                .containsExactly("Boulangerie Martin", "Maçonnerie Rossi");
        assertThat(outcome().cards()).hasSize(3).allSatisfy(card -> assertThat(card.marks())
                .doesNotContainKey(card.owner().id()));
        assertThat(outcome().results(morning.baker).orElseThrow().mutual()).isEmpty();
    }

    @Test
    void onAnothersCardTheOuiOfEitherStands() {
        morning.say(Phase.NEEDS, morning.pallets, Map.of(morning.baker, Mark.NO));

        merge();

        AnsweredCard pallets = outcome().cards().getLast();
        assertThat(pallets.marks()).isEqualTo(Map.of(morning.baker, Mark.YES));
    }

    @Test
    void whatIsToldAtTheEndHoldsNoInterestInAnOwnCard() {
        List<InterestRecorded> told = new CopyOnWriteArrayList<>();
        ApplicationListener<PayloadApplicationEvent<?>> listener = event -> {
            if (event.getPayload() instanceof InterestRecorded recorded
                    && recorded.event().equals(morning.event)) {
                told.add(recorded);
            }
        };
        beans.addApplicationListener(listener);
        merge();

        move(EventState.CLOSED);

        eventually("the interests are recorded", () -> !recorded().isEmpty());
        beans.removeApplicationListener(listener);
        assertThat(told)
                .extracting(InterestRecorded::card, InterestRecorded::interested, InterestRecorded::owner)
                .containsExactly(tuple(morning.pallets, morning.baker, morning.mason));
        assertThat(recorded()).extracting(Interest::interested).containsExactly(morning.baker);
    }

    @Test
    void oneFileHoldsWhatBothAnsweredAndBroughtAndNoRowTwice() throws IOException {
        merge();

        assertThat(fileNames())
                .containsExactly(
                        "bourse-2026-11-24-boulangerie-martin.xlsx", "bourse-2026-11-24-maconnerie-rossi.xlsx");
        Spreadsheet file = open("/files/" + morning.baker);
        assertThat(cells(file, "Ressources")).doesNotContain("A-01", "A-02");
        assertThat(cells(file, "Besoins")).containsOnlyOnce("B-01");
        assertThat(cells(file, "Vos fiches")).doesNotContain("A-01", "A-02");
        assertThat(cells(open("/files/" + morning.mason), "Vos fiches"))
                .containsOnlyOnce("B-01", "Boulangerie Martin")
                .doesNotContain("Imprimerie du Lac");
        assertThat(desk.get(morning.address() + "/files/" + morning.printer)).hasStatus(404);
    }

    @Test
    void theSummaryNamesOneCompanyUnderTheNameKept() throws IOException {
        merge();

        Spreadsheet summary = open("/summary.xlsx");

        for (String sheet : summary.sheets()) {
            assertThat(cells(summary, sheet)).doesNotContain("Imprimerie du Lac");
        }
        assertThat(cells(summary, "Intérêts")).containsOnlyOnce("B-01").doesNotContain("A-01", "A-02");
    }

    @Test
    void mergedAfterTheEndNothingOfTheResultsChanges() {
        close(4);
        Figures before = outcome().figures();

        merge();

        assertThat(outcome().figures()).isEqualTo(before);
        assertThat(outcome().parties())
                .extracting(Party::name)
                .containsExactlyInAnyOrder("Boulangerie Martin", "Imprimerie du Lac", "Maçonnerie Rossi");
        assertThat(recorded()).hasSize(4);
    }

    @Test
    void mergedBeforeTheEndTheyStayOneWhenTheyBecomeAnotherAfterIt() {
        merge();
        close(1);
        OrganisationId last = directory.register(
                morning.coordinator, NewOrganisation.named("Pains de Brume", OrganisationKind.COMPANY));

        morning.merge(organisations, morning.baker, last);

        eventually(
                "it attends under its last id", () -> events.participants(morning.coordinator, morning.event).stream()
                        .anyMatch(one -> one.organisation().equals(last)));
        assertThat(outcome().figures()).isEqualTo(OF_TWO);
        assertThat(outcome().parties()).extracting(Party::name).containsExactly("Maçonnerie Rossi", "Pains de Brume");
    }

    @Test
    void oneCompanyGetsOneLetter() {
        merge();
        close(1);

        assertThat(letters.sendAll(morning.coordinator, morning.event)).isEqualTo(new Sending.Sent(1, 1));
        assertThat(letters.written(morning.coordinator, outcome())).containsOnlyKeys(morning.baker);
    }

    private void close(int told) {
        move(EventState.CLOSED);
        eventually("the interests are recorded", () -> recorded().size() == told);
    }

    private void merge() {
        morning.printerJoins(organisations, morning.baker);
    }

    private void move(EventState state) {
        events.move(morning.coordinator, morning.event, state);
    }

    private Outcome outcome() {
        return outcomes.of(morning.coordinator, morning.event);
    }

    private List<Interest> recorded() {
        return interests.of(morning.coordinator, morning.event);
    }

    private List<String> fileNames() throws IOException {
        List<String> names = new ArrayList<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes("/files.zip")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private Spreadsheet open(String path) throws IOException {
        return (Spreadsheet) SpreadsheetReader.open("resultats.xlsx", bytes(path), Limits.usual());
    }

    private static List<String> cells(Spreadsheet file, String sheet) {
        try (var rows = file.table(sheet).orElseThrow().withHeaderAt(1).rows()) {
            return rows.flatMap(row -> row.cells().stream()).map(Cell::text).toList();
        }
    }

    private byte[] bytes(String path) {
        return desk.get(morning.address() + path).getResponse().getContentAsByteArray();
    }
}
