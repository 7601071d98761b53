package eu.maillage;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClasses;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import eu.maillage.ui.FileName;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ContentDisposition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;

/** The walls of the house: each rule carries its reason. */
class HouseRulesTests {

    private static final JavaClasses house = House.classes();

    @Test
    void modulesAskOnlyWhomTheyMay() {
        House.modules().verify();
    }

    @Test
    void controllersLiveInWebAndAreHidden() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .haveSimpleNameEndingWith("Pages")
                .because("a page is reached by its address, never by its class")
                .allowEmptyShould(true)
                .check(house);
    }

    @Test
    void domainKnowsNoPages() {
        noClasses()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..web..", "org.springframework.web..", "gg.jte..", "jakarta.servlet..")
                .because("a rule holds whatever page shows it")
                .allowEmptyShould(true)
                .check(house);
    }

    @Test
    void sqlIsSpokenInStoresAndQueries() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Store")
                .and()
                .haveSimpleNameNotEndingWith("Query")
                .and()
                .resideOutsideOfPackages("..tenancy..", "..database..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(JdbcClient.class)
                .because("whoever looks for a statement looks there")
                .check(house);
    }

    @Test
    void everyUseCaseIsAskedBySomebody() {
        com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(InTerritory.class)
                .and()
                .arePublic()
                .should(HouseConditions.haveFirstParameter(Asker.class))
                .because("a permission is a rule with a test, and the asker opens the territory")
                .allowEmptyShould(true)
                .check(house);
    }

    @Test
    void filesAreNamedInOnePlace() {
        noClasses()
                .that()
                .areNotAssignableTo(FileName.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ContentDisposition.class)
                .because("no name that a page offers may be taken for a folder")
                .check(house);
    }

    @Test
    void fieldsAreNotInjected() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .because("a constructor shows what a class needs")
                .check(house);
        noMethods()
                .should()
                .beAnnotatedWith(Autowired.class)
                .because("a constructor shows what a class needs")
                .check(house);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .that()
                .resideOutsideOfPackages("eu.maillage.planner..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("a test must be able to move the clock")
                .check(house);
    }

    @Test
    void namesSayWhatThingsAre() {
        noClasses()
                .that()
                .resideInAPackage("eu.maillage..")
                .should()
                .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Base|Dto|Service|Info|Data)")
                .because("these words name no thing of the trade")
                .check(house);
    }
}
