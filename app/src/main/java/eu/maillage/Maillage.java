package eu.maillage;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: one deployable, its modules are the packages beside this class. */
@SpringBootApplication
public class Maillage {

    public static void main(String[] arguments) {
        SpringApplication.run(Maillage.class, arguments);
    }
}
