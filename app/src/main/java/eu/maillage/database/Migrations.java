package eu.maillage.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The migrations that this application brings, by version. */
final class Migrations {

    private static final String FOLDER = "db/migration/";
    private static final Pattern VERSIONED = Pattern.compile(".*/V(\\d+)__[^/]*\\.sql");

    private final Map<String, Resource> byVersion = new TreeMap<>();

    private Migrations() {}

    static Migrations ofThisApplication() throws IOException {
        Migrations migrations = new Migrations();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "**/*.sql")) {
            Matcher name = VERSIONED.matcher(file.getURL().getPath());
            if (name.matches()) {
                migrations.byVersion.put(name.group(1), file);
            }
        }
        return migrations;
    }

    /** The versions among these that this application does not know. */
    Set<String> unknown(Set<String> versions) {
        return versions.stream()
                .filter(version -> !byVersion.containsKey(version))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    /** Lays the files of these versions, and no others, into a folder. */
    void lay(Set<String> versions, Path folder) throws IOException {
        for (String version : versions) {
            Resource file = byVersion.get(version);
            if (file == null) {
                throw new IllegalArgumentException(
                        "No migration %s. Maybe unknown() was not asked.".formatted(version));
            }
            String path = file.getURL().getPath();
            Path target = folder.resolve(path.substring(path.lastIndexOf(FOLDER) + FOLDER.length()));
            Files.createDirectories(target.getParent());
            try (InputStream content = file.getInputStream()) {
                Files.copy(content, target);
            }
        }
    }
}
