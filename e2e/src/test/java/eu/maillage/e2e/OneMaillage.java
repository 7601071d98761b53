package eu.maillage.e2e;

import java.nio.file.Files;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One running application and one browser for the journeys that leave each other alone: each prepares an exchange of its
 * own. They start with the first journey that wants them and end with the last.
 */
final class OneMaillage implements ParameterResolver {

    /** What is shared: the application, a coordinator who is signed in, and the browser. */
    record Shared(RunningMaillage maillage, Caller coordinator, Browsing browsing) implements AutoCloseable {

        private static Shared open() throws Exception {
            RunningMaillage maillage = RunningMaillage.on(
                    Files.createTempDirectory("maillage-journeys").resolve("data"), Map.of());
            return new Shared(maillage, FirstStart.coordinator(maillage), new Browsing());
        }

        @Override
        public void close() {
            browsing.close();
            maillage.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Shared.class;
    }

    @Override
    public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(OneMaillage.class))
                .computeIfAbsent(Shared.class, _ -> opened(), Shared.class);
    }

    private static Shared opened() {
        try {
            return Shared.open();
        } catch (Exception refused) {
            throw new IllegalStateException("The application for the journeys does not start.", refused);
        }
    }
}
