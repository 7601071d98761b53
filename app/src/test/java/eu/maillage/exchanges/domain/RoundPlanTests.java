package eu.maillage.exchanges.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RoundPlanTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void aPlanIsReadAsItWasKept() {
        assertThat(JSON.readValue(JSON.writeValueAsString(SmallExchange.PLAN), RoundPlan.class))
                .isEqualTo(SmallExchange.PLAN);
    }

    @Test
    void aPlanOfAnOlderVersionOpensWithoutWhatItDidNotKnow() {
        RoundPlan older = JSON.readValue("""
                {"tables": [{"number": 1, "name": "Table 1", "seats": []}],
                 "cards": [{"id": "00000000-0000-0000-0000-00000000000b", "number": "A-01", "phase": "OFFERS",
                            "organisation": "00000000-0000-0000-0000-000000000001",
                            "title": "Four disponible", "description": "Le lundi matin."}],
                 "phases": [{"phase": "OFFERS", "roundLength": "PT5M", "rounds": []}]}
                """, RoundPlan.class);

        assertThat(older.cards().getFirst().terms()).isEqualTo(RoundPlan.Terms.NONE);
        assertThat(older.cards().getFirst().text().description()).isEqualTo("Le lundi matin.");
        assertThat(older.phases().getFirst().pause()).isEqualTo(Duration.ZERO);
        assertThat(older.phases().getFirst().readingTime().heard(9)).isEqualTo(9);
    }
}
