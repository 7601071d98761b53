package eu.maillage.directory.web;

import eu.maillage.directory.OrganisationKind;
import eu.maillage.directory.Purpose;
import eu.maillage.directory.domain.ImportColumn;
import eu.maillage.directory.domain.Size;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads organisations for a file: a line for each of their people, or one where there is nobody. */
@Component
@InTerritory(readOnly = true)
class ExportQuery {

    private static final Map<ImportColumn, String> NAMED = Map.ofEntries(
            Map.entry(ImportColumn.NAME, "name"),
            Map.entry(ImportColumn.SIRET, "number"),
            Map.entry(ImportColumn.SIREN, "siren_alone"),
            Map.entry(ImportColumn.RNA, "rna"),
            Map.entry(ImportColumn.KIND, "kind"),
            Map.entry(ImportColumn.SECTOR, "sector"),
            Map.entry(ImportColumn.ZONE, "zone_name"),
            Map.entry(ImportColumn.STREET, "street"),
            Map.entry(ImportColumn.POSTAL_CODE, "postal_code"),
            Map.entry(ImportColumn.COMMUNE, "commune"),
            Map.entry(ImportColumn.LATITUDE, "own_latitude"),
            Map.entry(ImportColumn.LONGITUDE, "own_longitude"),
            Map.entry(ImportColumn.SIZE, "size"),
            Map.entry(ImportColumn.LABELS, "all_labels"),
            Map.entry(ImportColumn.WEBSITE, "website"),
            Map.entry(ImportColumn.NOTE, "note"),
            Map.entry(ImportColumn.CONTACT, "person"),
            Map.entry(ImportColumn.ROLE, "role"),
            Map.entry(ImportColumn.EMAIL, "email"),
            Map.entry(ImportColumn.PHONE, "phone"));

    private final JdbcClient database;

    ExportQuery(JdbcClient database) {
        this.database = database;
    }

    /** What is said of an organisation and one of its people; nothing where nothing is known. */
    record Line(Map<ImportColumn, String> texts) {

        String text(ImportColumn column) {
            return texts.getOrDefault(column, "");
        }

        OrganisationKind kind() {
            return OrganisationKind.valueOf(text(ImportColumn.KIND));
        }

        Size size() {
            return Size.valueOf(text(ImportColumn.SIZE));
        }
    }

    /** In the order of these organisations. */
    public List<Line> lines(Asker asker, Collection<UUID> organisations) {
        asker.requireCoordinator();
        return database.sql("""
                        select organisation.*, coalesce(siret, bce) as number,
                            case when siret is null then siren end as siren_alone,
                            case when precision = 'ADDRESS' then latitude end as own_latitude,
                            case when precision = 'ADDRESS' then longitude end as own_longitude,
                            array_to_string(labels, ', ') as all_labels, zone.name as zone_name,
                            contact.name as person, role, email, phone, said.purposes, said.answers
                        from unnest(:ids::uuid[]) with ordinality as chosen (id, place)
                        join directory.organisation on organisation.id = chosen.id
                        left join directory.zone on zone.id = zone_id
                        left join directory.standing on organisation_id = organisation.id
                        left join directory.contact on contact.id = contact_id
                        left join lateral (
                            select array_agg(purpose) as purposes, array_agg(given) as answers
                            from (select distinct on (purpose) purpose, given from directory.consent
                                  where consent.contact_id = contact.id order by purpose, at desc, id desc) newest
                            ) said on true
                        order by chosen.place, since, contact.id
                        """)
                .param("ids", organisations.toArray(UUID[]::new))
                .query(ExportQuery::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        Map<ImportColumn, String> texts = new EnumMap<>(ImportColumn.class);
        for (Map.Entry<ImportColumn, String> column : NAMED.entrySet()) {
            String text = row.getString(column.getValue());
            if (text != null) {
                texts.put(column.getKey(), text);
            }
        }
        consents(row, texts);
        return new Line(texts);
    }

    private static void consents(ResultSet row, Map<ImportColumn, String> texts) throws SQLException {
        @Nullable Array purposes = row.getArray("purposes");
        if (purposes == null) {
            return;
        }
        String[] named = (String[]) purposes.getArray();
        Boolean[] given = (Boolean[]) row.getArray("answers").getArray();
        for (int i = 0; i < named.length; i++) {
            texts.put(ImportColumn.of(Purpose.valueOf(named[i])), String.valueOf(given[i]));
        }
    }
}
