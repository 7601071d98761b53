package eu.maillage.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;

/**
 * The whole application on the tests' PostgreSQL server. Each test makes a territory of its own with {@link Given}, so
 * none sees another's rows and nothing needs cleaning. Ask over HTTP with {@code MockMvcTester} and
 * {@link Asking#as(eu.maillage.tenancy.Asker)}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "maillage.public-url=http://localhost:8080",
            "maillage.demo=false",
            "maillage.database.connections=5"
        })
@AutoConfigureMockMvc
@Import({Fixtures.class, MovableClock.Configuration.class})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface MaillageTest {}
