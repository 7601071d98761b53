package eu.maillage.exchanges.domain.plan;

import eu.maillage.events.EventId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what was chosen of the settings of exchanges. */
@Component
class SettingsStore {

    private final JdbcClient database;
    private final JsonMapper json;

    SettingsStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    ChosenSettings of(EventId event) {
        return database.sql("select settings from exchanges.settings where event_id = :event")
                .param("event", event.value())
                .query((row, _) -> json.readValue(row.getString("settings"), ChosenSettings.class))
                .optional()
                .orElse(ChosenSettings.NONE);
    }

    void save(EventId event, ChosenSettings settings) {
        database.sql("""
                        insert into exchanges.settings (event_id, settings) values (:event, :settings::jsonb)
                        on conflict (territory_id, event_id) do update set settings = excluded.settings
                        """)
                .param("event", event.value())
                .param("settings", json.writeValueAsString(settings))
                .update();
    }
}
