/** Brings the database: starts or finds the PostgreSQL server, opens the connections, applies the migrations, backs up and restores. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package eu.maillage.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
