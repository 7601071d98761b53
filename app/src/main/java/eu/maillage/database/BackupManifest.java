package eu.maillage.database;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup says about itself.
 *
 * @param format of the archive; a higher one than ours is a newer Maillage's
 * @param product the version that made it
 * @param createdAt the moment that its rows are of, as an ISO instant
 * @param migrations the version of each migration that its database had, and its checksum
 * @param tables what each table holds
 * @param sequences where each sequence stands
 * @param files what else was in the data folder
 */
record BackupManifest(
        int format,
        String product,
        String createdAt,
        Map<String, Integer> migrations,
        List<TableContent> tables,
        Map<String, Long> sequences,
        List<FileContent> files) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    private static final JsonMapper json = new JsonMapper();

    /** The rows of one table, in PostgreSQL's own copy format. */
    record TableContent(String schema, String name, List<String> columns, long rows, String sha256) {

        String entry() {
            return "tables/%s.%s.copy".formatted(schema, name);
        }

        String qualified() {
            return "\"%s\".\"%s\"".formatted(schema, name);
        }

        /** A session lets its bearer in: it lives on the server alone, neither in a file nor again. */
        boolean isForgotten() {
            return schema.equals("database") && (name.equals("session") || name.equals("session_attributes"));
        }

        /** The columns, quoted, as a list. */
        String columnList() {
            return "\"" + String.join("\", \"", columns) + "\"";
        }
    }

    /** One file, by its path within the data folder. */
    record FileContent(String path, long size, String sha256) {

        String entry() {
            return "files/" + path;
        }
    }

    long rows() {
        return tables.stream().mapToLong(TableContent::rows).sum();
    }

    byte[] written() {
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    static BackupManifest read(byte[] content) {
        return json.readValue(content, BackupManifest.class);
    }
}
