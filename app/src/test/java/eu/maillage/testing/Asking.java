package eu.maillage.testing;

import eu.maillage.tenancy.Asker;
import java.util.List;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Says who sends a request: {@code mvc.get().uri("/organisations").with(as(coordinator))}. */
public final class Asking {

    private Asking() {}

    public static RequestPostProcessor as(Asker asker) {
        return SecurityMockMvcRequestPostProcessors.authentication(
                new TestingAuthenticationToken(asker, "", List.of()));
    }
}
