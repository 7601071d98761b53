package eu.maillage.directory.domain;

import eu.maillage.directory.OrganisationId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people said that a row of a spreadsheet is, kept for the next spreadsheet. */
@Component
class AnswerStore {

    private final JdbcClient database;

    AnswerStore(JdbcClient database) {
        this.database = database;
    }

    Map<String, OrganisationId> all() {
        Map<String, OrganisationId> answers = new HashMap<>();
        database.sql("select row_says, organisation_id from directory.import_answer")
                .query(row -> {
                    answers.put(
                            row.getString("row_says"),
                            new OrganisationId(row.getObject("organisation_id", UUID.class)));
                });
        return answers;
    }

    void keep(Map<String, OrganisationId> answers) {
        List<Map.Entry<String, OrganisationId>> said = List.copyOf(answers.entrySet());
        database.sql("""
                        insert into directory.import_answer (row_says, organisation_id)
                        select * from unnest(:says::text[], :organisations::uuid[])
                        on conflict (territory_id, row_says) do update set organisation_id = excluded.organisation_id
                        """)
                .param("says", said.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param(
                        "organisations",
                        said.stream().map(each -> each.getValue().value()).toArray(UUID[]::new))
                .update();
    }
}
