package eu.maillage.demo;

import eu.maillage.ui.Banner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Marks every page as an example. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("maillage.demo")
class DemoFrame {

    @Bean
    Banner example() {
        return new Banner("demo.banner", "demo.banner.link", "/demo");
    }
}
