package eu.maillage.stories;

import static eu.maillage.testing.Asking.as;
import static eu.maillage.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.Directory;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.directory.Purpose;
import eu.maillage.directory.domain.Import;
import eu.maillage.directory.domain.Import.State;
import eu.maillage.directory.domain.ImportId;
import eu.maillage.directory.domain.Imports;
import eu.maillage.directory.domain.Verdict.Outcome;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Stale;
import eu.maillage.testing.Desk;
import eu.maillage.testing.Given;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A coordinator brings her spreadsheet into the directory. */
@Story
class ImportStory {

    private static final String LIST = """
            Annuaire du pays de Brume;;;;;;;;
            Raison sociale;N° SIRET;CP;Ville;Nom du contact;Courriel;Tél.;Zone d'activités;Accord partage
            EARL LES PRÉS DU SOLEIL;52323081100011;26800;ETOILE-SUR-RHONE;Ana Ferrand;ana@pres.example;475001122;La Gare;oui
            E.A.R.L. Les Prés du Soleil;523 230 811 00011;26800;Étoile-sur-Rhône;Bob Levain;bob@pres.example;;la gare;
            Moulin abîmé;4,41E+13;26000;Valence;;;;;
            Club des deux rives;;26000;Valence;Ana Ferrand;ana@pres.example;;;
            ;;;;Sans nom;x@y.example;;;
            Zéro perdu;5520135400010;1000;;;pas de mail;;;
            """;

    private final MockMvcTester mvc;
    private final Given given;
    private final Directory directory;
    private final Imports imports;
    private Asker coordinator;

    ImportStory(MockMvcTester mvc, Given given, Directory directory, Imports imports) {
        this.mvc = mvc;
        this.given = given;
        this.directory = directory;
        this.imports = imports;
        this.coordinator = given.aCoordinator();
    }

    @BeforeEach
    void enterANewTerritory() {
        coordinator = given.aCoordinator();
    }

    @Test
    void aSpreadsheetIsReadMappedPreviewedAndWrittenOnlyWhenConfirmed() {
        String address = upload("liste.csv", LIST.getBytes(Charset.forName("windows-1252")));
        reaches(address, State.MAPPING);
        assertThat(get(address))
                .hasStatusOk()
                .bodyText()
                .contains("Raison sociale", "N° SIRET", "EARL LES PRÉS DU SOLEIL", "6 lignes lues");

        acceptColumns(address);
        assertThat(get(address))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Rien n’est encore enregistré",
                        "même structure qu’à la ligne 3",
                        "Cellule B5",
                        "4,41E+13",
                        "Cellule B8",
                        "05520135400010");
        assertThat(get(address + "?show=refused"))
                .bodyText()
                .contains("Moulin abîmé", "le nom de la structure manque")
                .doesNotContain("Club des deux rives");
        assertThat(directory.search(coordinator, "soleil", 5)).isEmpty();

        post(address + "/confirm", Map.of());
        reaches(address, State.DONE);
        OrganisationFace meadow = found("soleil");
        assertThat(meadow.contacts()).hasSize(2);
        assertThat(meadow.contacts().getFirst().consentsTo(Purpose.SHARING)).isTrue();
        assertThat(meadow.contacts().getLast().consents()).isEmpty();
        assertThat(meadow.zone()).isNotNull().satisfies(zone -> assertThat(zone.name())
                .isEqualTo("La Gare"));
        OrganisationFace club = found("deux rives");
        assertThat(club.kind()).isEqualTo(OrganisationKind.ASSOCIATION);
        assertThat(club.contacts().getFirst().id())
                .isEqualTo(meadow.contacts().getFirst().id());
        assertThat(get(address)).bodyText().contains("L’annuaire est à jour");
    }

    private OrganisationFace found(String words) {
        return directory
                .organisation(
                        coordinator,
                        directory.search(coordinator, words, 5).getFirst().id())
                .orElseThrow();
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        bringIn(LIST);
        String again = upload("liste.csv", LIST.getBytes(StandardCharsets.UTF_8));
        reaches(again, State.MAPPING);
        acceptColumns(again);

        Import work = imports.find(coordinator, idOf(again));
        assertThat(work.count(Outcome.UNCHANGED)).isEqualTo(4);
        assertThat(work.count(Outcome.REFUSED)).isEqualTo(2);
        assertThat(work.count(Outcome.CREATE) + work.count(Outcome.UPDATE) + work.count(Outcome.DUPLICATE))
                .isZero();
        assertThat(get(again)).bodyText().contains("n’apporte rien de nouveau");
    }

    @Test
    void aLikelyDuplicateIsWhatTheCoordinatorSaysItIs() {
        bringIn("Nom;SIRET;Commune\nEARL Roux;32981444600012;Portes\n");
        String address = upload(
                "suite.csv",
                "Nom;SIRET;Commune\nVergers Roux;32981444600012;Portes\n".getBytes(StandardCharsets.UTF_8));
        reaches(address, State.MAPPING);
        acceptColumns(address);
        assertThat(get(address + "?show=duplicate")).bodyText().contains("Vergers Roux", "EARL Roux, Portes");

        assertThat(post(address + "/decisions", Map.of("row", "2", "decision", "create")))
                .hasStatus3xxRedirection();
        post(address + "/confirm", Map.of());
        reaches(address, State.DONE);
        assertThat(directory.search(coordinator, "roux", 5)).hasSize(2);
    }

    @Test
    void aDirectoryThatChangedMeanwhileIsPreviewedAnew() {
        String address = upload("liste.csv", LIST.getBytes(StandardCharsets.UTF_8));
        reaches(address, State.MAPPING);
        acceptColumns(address);
        directory.zone(coordinator, "Une zone de plus");

        post(address + "/confirm", Map.of());
        eventually("the preview is made anew", () -> imports.find(coordinator, idOf(address))
                .moved());
        assertThat(get(address)).bodyText().contains("L’aperçu a été refait");
        assertThat(directory.search(coordinator, "soleil", 5)).isEmpty();
    }

    @Test
    void columnsMustSayWhereTheNameIsAndNothingTwice() {
        String address = upload("liste.csv", LIST.getBytes(StandardCharsets.UTF_8));
        reaches(address, State.MAPPING);
        assertThat(post(address + "/columns", Map.of("c1", "EMAIL", "c2", "EMAIL")))
                .hasStatus(422)
                .bodyText()
                .contains("quelle colonne contient le nom", "Une autre colonne contient déjà cela");
    }

    @Test
    void anImportGivenUpLeavesNothing() {
        String address = upload("liste.csv", LIST.getBytes(StandardCharsets.UTF_8));
        reaches(address, State.MAPPING);
        assertThat(get(address)).bodyText().contains("Abandonner l’import ?", "Le fichier est effacé");
        assertThat(post(address + "/cancel", Map.of())).hasStatus3xxRedirection();
        assertThat(get(address)).hasStatus(404);
        assertThat(get("/organisations/import")).hasStatusOk().bodyText().doesNotContain("liste.csv");
    }

    @Test
    void nobodyElseSeesAnImport() {
        String address = upload("liste.csv", LIST.getBytes(StandardCharsets.UTF_8));
        reaches(address, State.MAPPING);
        assertThat(mvc.get().uri(address).with(as(given.aCoordinator()))).hasStatus(404);
        assertThat(mvc.get().uri(address).with(as(given.anObserverOf(coordinator.territory()))))
                .hasStatus(403);
        Assertions.assertThatThrownBy(() -> imports.confirm(coordinator, idOf(address)))
                .isInstanceOf(Stale.class);
    }

    private void bringIn(String list) {
        String address = upload("liste.csv", list.getBytes(StandardCharsets.UTF_8));
        reaches(address, State.MAPPING);
        acceptColumns(address);
        post(address + "/confirm", Map.of());
        reaches(address, State.DONE);
    }

    /** Sends back the columns as they were proposed. */
    private void acceptColumns(String address) {
        Import work = imports.find(coordinator, idOf(address));
        Map<String, String> columns = new HashMap<>();
        work.mapping().forEach((column, field) -> columns.put("c" + column, field.name()));
        assertThat(post(address + "/columns", columns)).hasStatus3xxRedirection();
        reaches(address, State.PREVIEW);
    }

    private void reaches(String address, State state) {
        eventually(
                "the import reaches " + state,
                () -> imports.find(coordinator, idOf(address)).state() == state);
    }

    private static ImportId idOf(String address) {
        return new ImportId(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)));
    }

    private String upload(String name, byte[] bytes) {
        return desk().sent("/organisations/import", name, bytes);
    }

    private MvcTestResult get(String uri) {
        return desk().get(uri);
    }

    private MvcTestResult post(String uri, Map<String, String> form) {
        return desk().post(uri, form);
    }

    private Desk desk() {
        return new Desk(mvc, coordinator);
    }
}
