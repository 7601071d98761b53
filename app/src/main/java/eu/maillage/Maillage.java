package eu.maillage;

import eu.maillage.database.ArchiveCommand;
import eu.maillage.database.DataPlace;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The application: one deployable, its modules are the packages beside this class, free to use the same names within. */
@SpringBootApplication(
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        // Nobody has a password here; it would make one and print it.
        exclude = UserDetailsServiceAutoConfiguration.class)
public class Maillage {

    public static void main(String[] arguments) {
        if (ArchiveCommand.isAskedBy(arguments)) {
            System.exit(ArchiveCommand.ofThisMachine().run(System.out, System.err, arguments));
        }
        Encryption encryption = Encryption.of(System.getenv());
        PublicUrl address = PublicUrl.of(System.getenv());
        encryption
                .problem()
                .or(address::problem)
                .or(WrittenSettings.of(System.getenv())::problem)
                .or(ListeningPort.of(System.getenv())::problem)
                .or(DataPlace.of(System.getenv())::problem)
                .ifPresent(problem -> {
                    System.err.println(problem);
                    System.exit(1);
                });
        SpringApplication application = new SpringApplication(Maillage.class);
        Map<String, Object> properties = new HashMap<>(encryption.properties());
        properties.putAll(address.properties());
        application.setDefaultProperties(properties);
        StartWatch watch = StartWatch.ofThisStart();
        watch.begin(application);
        try {
            application.run(arguments);
        } finally {
            watch.end();
        }
    }
}
