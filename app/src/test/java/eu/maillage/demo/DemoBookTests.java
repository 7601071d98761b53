package eu.maillage.demo;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.cards.CardKind;
import eu.maillage.cards.CardText;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoBookTests {

    private final List<DemoOrganisation> organisations = DemoBook.organisations();

    @Test
    void twentyEightOrganisationsStandInFiveZones() {
        assertThat(organisations).hasSize(28);
        assertThat(organisations).extracting(DemoOrganisation::zone).hasSizeGreaterThan(0);
        assertThat(organisations.stream().map(DemoOrganisation::zone).distinct())
                .hasSize(5);
        assertThat(organisations.stream().map(DemoOrganisation::name).distinct())
                .hasSize(28);
    }

    @Test
    void eachBringsFiveOffersAndFiveNeedsThatAreComplete() {
        assertThat(organisations).allSatisfy(organisation -> {
            assertThat(organisation.cards()).allMatch(CardText::isComplete);
            assertThat(organisation.cards())
                    .filteredOn(card -> card.kind() == CardKind.OFFER)
                    .hasSize(5);
            assertThat(organisation.cards())
                    .filteredOn(card -> card.kind() == CardKind.NEED)
                    .hasSize(5);
        });
    }
}
