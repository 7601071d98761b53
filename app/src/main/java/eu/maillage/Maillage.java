package eu.maillage;

import eu.maillage.database.ArchiveCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The application: one deployable, its modules are the packages beside this class, free to use the same names within. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Maillage {

    public static void main(String[] arguments) {
        if (ArchiveCommand.isAskedBy(arguments)) {
            System.exit(ArchiveCommand.ofThisMachine().run(System.out, System.err, arguments));
        }
        SpringApplication.run(Maillage.class, arguments);
    }
}
