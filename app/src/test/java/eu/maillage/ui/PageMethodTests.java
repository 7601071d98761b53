package eu.maillage.ui;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.OneMoment;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;

@MaillageTest
class PageMethodTests {

    private final Given given;
    private final ObjectProvider<OneMoment> moment;

    PageMethodTests(Given given, ObjectProvider<OneMoment> moment) {
        this.given = given;
        this.moment = moment;
    }

    /** What handler methods of all sorts find when they are called. */
    static class Answers {

        @GetMapping
        String page(Asker asker) {
            return around();
        }

        @GetMapping
        String pageForAnybody(String asked) {
            return around();
        }

        @GetMapping
        ResponseEntity<String> file(Asker asker) {
            return ResponseEntity.ok(around());
        }

        @PostMapping
        String deed(Asker asker) {
            return around();
        }

        private static String around() {
            return !TransactionSynchronizationManager.isActualTransactionActive()
                    ? "nothing"
                    : TransactionSynchronizationManager.isCurrentTransactionReadOnly() ? "one moment" : "a change";
        }
    }

    @Test
    void aPageIsReadAtOneMoment() throws Exception {
        assertThat(called("page", given.aCoordinator())).isEqualTo("one moment");
    }

    @Test
    void nothingElseIs() throws Exception {
        assertThat(called("pageForAnybody", "anything")).isEqualTo("nothing");
        assertThat(called("file", given.aCoordinator())).isEqualTo(ResponseEntity.ok("nothing"));
        assertThat(called("deed", given.aCoordinator())).isEqualTo("nothing");
    }

    private @Nullable Object called(String name, Object argument) throws Exception {
        var method = Arrays.stream(Answers.class.getDeclaredMethods())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
        NativeWebRequest request = new ServletWebRequest(new MockHttpServletRequest());
        return PageMethod.of(new HandlerMethod(new Answers(), method), moment)
                .invokeForRequest(request, null, argument);
    }
}
