package eu.maillage.testing;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.stereotype.Controller;

/**
 * Every {@link TestComponent} of the tests, at hand in each of them: a test that imported one of its own would have the
 * application started once more. Pages made for a test are no fixtures.
 */
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = "eu.maillage",
        useDefaultFilters = false,
        includeFilters = @Filter(TestComponent.class),
        excludeFilters = @Filter(Controller.class),
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        lazyInit = true)
class Fixtures {}
