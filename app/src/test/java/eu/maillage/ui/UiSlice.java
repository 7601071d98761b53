package eu.maillage.ui;

import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Grant;
import eu.maillage.tenancy.Role;
import eu.maillage.tenancy.Scope;
import eu.maillage.tenancy.TerritoryId;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The pages alone, without a database. */
@TestConfiguration
@ComponentScan("eu.maillage.ui")
class UiSlice {

    static Asker coordinator() {
        TerritoryId territory = new TerritoryId(UUID.randomUUID());
        return new Asker(
                territory,
                Asker.Kind.PERSON,
                UUID.randomUUID(),
                "Camille Roux",
                Set.of(new Grant(Role.COORDINATOR, Scope.of(territory))));
    }

    @Bean
    SecurityFilterChain open(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    NavigationEntry desk() {
        return new NavigationEntry(10, "ui.problem.home", "/trial", "home", Asker::coordinates);
    }

    @Bean
    NavigationEntry figures() {
        return new NavigationEntry(20, "ui.form.search", "/figures", "chart", asker -> !asker.coordinates());
    }
}
