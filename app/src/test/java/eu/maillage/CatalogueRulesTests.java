package eu.maillage;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.testing.MaillageTest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModule;

/** The database obeys the same architecture as the code: its catalogue is read and compared. */
@MaillageTest
class CatalogueRulesTests {

    /** What holds no territory's data: each with its reason. */
    private static final Set<String> OPEN = Set.of(
            "tenancy.territory", // the names of the territories, open to all
            "accounts.locator", // hashes and territory ids, asked before a territory is known
            "accounts.attempt"); // hashes, counted before a territory is known

    /** What names a row without pointing to it: each with its reason. */
    private static final Set<String> LOOSE = Set.of(
            "cards.card_word.card_id", // words come and go with their card, by the ten for each: they are looked up
            // together
            "events.brought_card.card_id", // what was brought stays when the card it was copied from is thrown away
            "exchanges.answer.card_id"); // a card of the published plan, checked against it when the answer arrives

    private static final RowMapper<String> NAME = (row, number) -> row.getString(1);
    private static final RowMapper<String> ARROW = (row, number) -> row.getString(1) + " -> " + row.getString(2);

    private final JdbcClient database;

    CatalogueRulesTests(JdbcClient database) {
        this.database = database;
    }

    @Test
    void everyTableOfATerritoryIsUnderForcedRowSecurity() {
        List<String> naked = database.sql("""
                        select format('%I.%I', n.nspname, c.relname)
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'database')
                          and n.nspname !~ '^pg_'
                          and not (c.relrowsecurity and c.relforcerowsecurity
                                   and exists (select from pg_policy p where p.polrelid = c.oid)
                                   and exists (select from pg_attribute a where a.attrelid = c.oid
                                               and a.attname = 'territory_id' and a.attnotnull and not a.attisdropped))
                        """).query(NAME).list();

        assertThat(naked)
                .as("tables without territory_id under forced row security: call tenancy.protect on them")
                .isSubsetOf(OPEN);
    }

    @Test
    void noViewReadsAroundRowSecurity() {
        assertThat(database.sql("""
                                select format('%I.%I', n.nspname, c.relname)
                                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                                where c.relkind = 'v' and n.nspname not in ('pg_catalog', 'information_schema', 'public')
                                  and not coalesce('security_invoker=true' = any(c.reloptions), false)
                                """).query(NAME).list())
                .as("a view asks with its owner's rights unless it is created with (security_invoker=true)")
                .isEmpty();
    }

    @Test
    void noFunctionActsWithItsOwnersRights() {
        assertThat(database.sql("""
                                select format('%I.%I', n.nspname, p.proname)
                                from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                                where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
                                """).query(NAME).list())
                .as("a security definer function would see every territory")
                .isEmpty();
    }

    @Test
    void foreignKeysCrossSchemasOnlyWhereModulesMayAsk() {
        Set<String> allowed = House.modules().stream()
                .flatMap(module -> mayAsk(module).map(other -> module.getIdentifier() + " -> " + other))
                .collect(Collectors.toSet());
        List<String> crossing = database.sql("""
                        select distinct f.nspname, t.nspname
                        from pg_constraint k
                        join pg_class fc on fc.oid = k.conrelid join pg_namespace f on f.oid = fc.relnamespace
                        join pg_class tc on tc.oid = k.confrelid join pg_namespace t on t.oid = tc.relnamespace
                        where k.contype = 'f' and f.oid <> t.oid
                        """).query(ARROW).list();

        assertThat(crossing).isSubsetOf(allowed);
    }

    /** PostgreSQL looks up what a key points to without row security: only the key itself can keep to one territory. */
    @Test
    void foreignKeysBetweenTablesOfATerritoryStayWithinIt() {
        assertThat(database.sql("""
                                select k.conrelid::regclass || '.' || k.conname
                                from pg_constraint k
                                join pg_attribute f on f.attrelid = k.conrelid and f.attname = 'territory_id'
                                join pg_attribute t on t.attrelid = k.confrelid and t.attname = 'territory_id'
                                where k.contype = 'f'
                                  and not exists (select from unnest(k.conkey, k.confkey) pair (own, others)
                                                  where own = f.attnum and others = t.attnum)
                                """).query(NAME).list())
                .as("foreign keys that could point to another territory's row: begin them with territory_id")
                .isEmpty();
    }

    @Test
    void aColumnNamedAfterATablePointsToIt() {
        assertThat(database.sql("""
                                select format('%I.%I.%I', n.nspname, c.relname, a.attname)
                                from pg_attribute a
                                join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                                where c.relrowsecurity
                                  and exists (select from pg_class t
                                              where t.relrowsecurity and t.relkind = 'r' and t.relname || '_id' = a.attname)
                                  and not exists (select from pg_constraint k where k.contype = 'f'
                                                  and k.conrelid = c.oid and a.attnum = any(k.conkey))
                                """).query(NAME).list())
                .as("columns that name a row which might not be there: add the foreign key")
                .isSubsetOf(LOOSE);
    }

    @Test
    void theApplicationOwnsNothing() {
        assertThat(database.sql("select relname from pg_class c where pg_get_userbyid(c.relowner) = session_user")
                        .query(NAME)
                        .list())
                .as("an owner could lift row security from its tables")
                .isEmpty();
    }

    /** The modules that a module's door says it may ask; read from the main classes, which a test's package-info would hide. */
    private static Stream<String> mayAsk(ApplicationModule module) {
        return House.classes()
                .getPackage(module.getBasePackage().getName())
                .tryGetAnnotationOfType(org.springframework.modulith.ApplicationModule.class)
                .map(door -> Stream.of(door.allowedDependencies()))
                .orElseGet(Stream::empty);
    }
}
