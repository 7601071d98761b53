/** Plans, runs and closes the exchanges where companies at round tables answer each other's cards. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "tenancy",
            "background",
            "documents",
            "ui",
            "live",
            "mail",
            "spreadsheets",
            "accounts",
            "directory",
            "cards",
            "events"
        })
package eu.maillage.exchanges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
