package eu.maillage;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.springframework.modulith.core.ApplicationModules;

/** The house as its rules see it, read once for all of them: that takes seconds. */
final class House {

    private static final ApplicationModules modules =
            ApplicationModules.of(Maillage.class, JavaClass.Predicates.resideInAPackage("eu.maillage.planner.."));

    private House() {}

    /** What is released, without its tests. */
    static JavaClasses classes() {
        return Released.classes;
    }

    /** The modules of the application; the planner is a library, used through all of its packages. */
    static ApplicationModules modules() {
        return modules;
    }

    /** Not read where the modules are enough. */
    private static final class Released {

        private static final JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("eu.maillage");
    }
}
