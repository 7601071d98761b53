package eu.maillage.cards.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.maillage.cards.CardFace;
import eu.maillage.cards.CardId;
import eu.maillage.cards.CardKind;
import eu.maillage.cards.CardState;
import eu.maillage.cards.CardText;
import eu.maillage.cards.Category;
import eu.maillage.cards.OwnTrade;
import eu.maillage.cards.Period;
import eu.maillage.directory.Directory;
import eu.maillage.directory.NewOrganisation;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Forbidden;
import eu.maillage.tenancy.Ids;
import eu.maillage.tenancy.NotFound;
import eu.maillage.tenancy.Role;
import eu.maillage.tenancy.Scope;
import eu.maillage.tenancy.Stale;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@MaillageTest
class CardBoxTests {

    private final CardBox box;
    private final Directory directory;
    private final Given given;
    private final Asker coordinator;
    private final OrganisationId carrier;

    CardBoxTests(CardBox box, Directory directory, Given given) {
        this.box = box;
        this.directory = directory;
        this.given = given;
        this.coordinator = given.aCoordinator();
        this.carrier = anOrganisation("Transports Vasseur", "49.41A");
    }

    @Test
    void allThatIsWrittenOnACardIsKept() {
        CardText text = new CardText(
                CardKind.NEED,
                Category.MATERIAL,
                "Cartons d’emballage",
                "Même déjà utilisés",
                Period.WEEK,
                new BigDecimal("20.50"),
                "kg",
                LocalDate.of(2026, 12, 1),
                LocalDate.of(2027, 6, 30),
                "Quai 3",
                "Secs");

        CardId id = box.add(coordinator, carrier, text);

        CardFace card = box.card(coordinator, id).orElseThrow();
        assertThat(card.text()).isEqualTo(text);
        assertThat(card.text().quantity()).isEqualTo(new BigDecimal("20.5"));
        assertThat(card.state()).isEqualTo(CardState.READY);
        assertThat(card.version()).isEqualTo(1);
    }

    @Test
    void aCardWithoutCategoryStaysADraft() {
        WritingResult result = box.write(coordinator, wish(id(), bare("Bureaux libres"), 0));

        assertThat(result).isInstanceOf(WritingResult.KeptAsDraft.class);
        assertThat(result.card().text().title()).isEqualTo("Bureaux libres");
    }

    @Test
    void aReadyCardCanBecomeADraftAgain() {
        CardId id = box.add(coordinator, carrier, offer("Bureaux libres"));

        box.write(coordinator, new WriteCard(id, carrier, offer("Bureaux libres"), false, 1));

        assertThat(box.card(coordinator, id).orElseThrow().state()).isEqualTo(CardState.DRAFT);
    }

    @Test
    void whatSomebodyElseChangedIsNotOverwritten() {
        CardId id = box.add(coordinator, carrier, offer("Bureaux libres"));
        Asker colleague = given.aCoordinatorOf(coordinator.territory());
        box.write(colleague, new WriteCard(id, carrier, offer("Deux bureaux libres"), true, 1));

        assertThatThrownBy(() -> box.write(coordinator, new WriteCard(id, carrier, offer("Trois"), true, 1)))
                .isInstanceOf(Stale.class);
        assertThat(box.card(coordinator, id).orElseThrow().text().title()).isEqualTo("Deux bureaux libres");
    }

    @Test
    void herOwnDraftIsNeverRefusedToHer() {
        CardId id = id();
        box.write(coordinator, wish(id, bare("Bur"), 0));
        box.write(coordinator, wish(id, bare("Bureaux"), 1));

        WritingResult result = box.write(coordinator, new WriteCard(id, carrier, offer("Bureaux libres"), true, 1));

        assertThat(result.card().text().title()).isEqualTo("Bureaux libres");
        assertThat(result.card().isReady()).isTrue();
    }

    @Test
    void anOfferOfTheOwnTradeIsKeptAndNamed() {
        CardId id = id();

        WritingResult result = box.write(coordinator, wish(id, offer("Transport de palettes"), 0));

        assertThat(result).isInstanceOfSatisfying(WritingResult.ReadyButOwnTrade.class, own -> {
            assertThat(own.trade().words()).containsExactly("Transport");
            assertThat(own.trade().sector().code()).isEqualTo("49.41A");
        });
    }

    @Test
    void aCoordinatorOverrulesTheRefusalForTheWordsSheSaw() {
        CardId id = box.add(coordinator, carrier, offer("Transport de palettes"));

        box.overrule(coordinator, id);

        assertThat(trade(id).overruled()).isTrue();
        box.write(coordinator, new WriteCard(id, carrier, offer("Livraison en camion"), true, 1));
        assertThat(trade(id).overruled()).isFalse();
    }

    @Test
    void aManagerWritesForHerOrganisationAlone() {
        OrganisationId other = anOrganisation("La Menuiserie", "43.32A");
        CardId hers = box.add(coordinator, carrier, offer("Bureaux libres"));
        CardId theirs = box.add(coordinator, other, offer("Salle de réunion"));
        Asker manager = managerOf(carrier);

        assertThat(box.of(manager, carrier)).extracting(CardFace::id).containsExactly(hers);
        assertThatThrownBy(() -> box.of(manager, other)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> box.card(manager, theirs)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> box.remove(manager, theirs)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> box.overrule(manager, hers)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> box.write(manager, new WriteCard(theirs, carrier, offer("Pris"), true, 1)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anObserverSeesNoCard() {
        CardId id = box.add(coordinator, carrier, offer("Bureaux libres"));
        Asker observer = given.anObserverOf(coordinator.territory());

        assertThatThrownBy(() -> box.card(observer, id)).isInstanceOf(Forbidden.class);
    }

    @Test
    void anotherTerritoryHasNeverHeardOfTheCard() {
        CardId id = box.add(coordinator, carrier, offer("Bureaux libres"));
        Asker stranger = given.aCoordinator();

        assertThat(box.card(stranger, id)).isEmpty();
        assertThatThrownBy(() -> box.add(stranger, carrier, offer("Pris"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> box.write(stranger, wish(id, offer("Pris"), 1)))
                .isInstanceOf(NotFound.class);
        assertThat(box.of(coordinator, carrier)).extracting(CardFace::id).containsExactly(id);
    }

    @Test
    void aCardThrownAwayIsGone() {
        CardId id = box.add(coordinator, carrier, offer("Bureaux libres"));

        box.remove(coordinator, id);

        assertThat(box.card(coordinator, id)).isEmpty();
        assertThatThrownBy(() -> box.remove(coordinator, id)).isInstanceOf(NotFound.class);
    }

    @Test
    void theCardsOfAMergedOrganisationFollowIt() {
        OrganisationId double1 = anOrganisation("Transports Vasseur (double)", "49.41A");
        CardId id = box.add(coordinator, double1, offer("Bureaux libres"));

        box.move(Asker.application(coordinator.territory()), double1, carrier);

        assertThat(box.of(coordinator, List.of(carrier)))
                .extracting(CardFace::id)
                .containsExactly(id);
    }

    private OwnTrade trade(CardId id) {
        OwnTrade trade = box.card(coordinator, id).orElseThrow().ownTrade();
        assertThat(trade).isNotNull();
        return java.util.Objects.requireNonNull(trade);
    }

    private WriteCard wish(CardId id, CardText text, int version) {
        return new WriteCard(id, carrier, text, true, version);
    }

    private OrganisationId anOrganisation(String name, String sector) {
        return directory.register(
                coordinator, new NewOrganisation(name, OrganisationKind.COMPANY, null, sector, null, null, null, null));
    }

    private Asker managerOf(OrganisationId organisation) {
        return given.aLinkWith(coordinator.territory(), Role.MANAGER, new Scope("organisation", organisation.value()));
    }

    private static CardId id() {
        return new CardId(Ids.next());
    }

    private static CardText offer(String title) {
        return CardText.of(CardKind.OFFER, Category.SPACE, title, null);
    }

    private static CardText bare(String title) {
        return new CardText(CardKind.OFFER, null, title, null, null, null, null, null, null, null, null);
    }
}
