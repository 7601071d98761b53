package eu.maillage.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportTitlesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Structure;Prénom contact;Nom contact               | NAME;FIRST_NAME;LAST_NAME
            Structure;Prénom;Nom du contact                    | NAME;FIRST_NAME;LAST_NAME
            Structure;Nom du contact;Prénom du contact         | NAME;LAST_NAME;FIRST_NAME
            Structure;Contact;Prénom                           | NAME;LAST_NAME;FIRST_NAME
            Structure;Nom du responsable;Prénom du responsable | NAME;LAST_NAME;FIRST_NAME
            Structure;Prénom dirigeant;Nom du dirigeant        | NAME;FIRST_NAME;LAST_NAME
            Company;Contact first name;Contact surname         | NAME;FIRST_NAME;LAST_NAME
            Company;First name;Contact name                    | NAME;FIRST_NAME;LAST_NAME
            Company;Contact last name;Contact first name       | NAME;LAST_NAME;FIRST_NAME
            """)
    void besideAFirstNameAPersonsNameIsHerLastName(String titles, String columns) {
        assertThat(proposed(titles)).isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Structure;Nom du contact                   | NAME;CONTACT
            Structure;Nom du responsable               | NAME;CONTACT
            Structure;Nom contact                      | NAME;CONTACT
            Structure;Nom et prénom;Prénom             | NAME;CONTACT;FIRST_NAME
            Company;Full name;First name               | NAME;CONTACT;FIRST_NAME
            Structure;Contact;Nom de famille;Prénom    | NAME;CONTACT;LAST_NAME;FIRST_NAME
            Structure;Téléphone du responsable         | NAME;PHONE
            Structure;Mail du contact;Fonction contact | NAME;EMAIL;ROLE
            Structure;Manager name;Manager phone       | NAME;CONTACT;PHONE
            """)
    void aPersonsWholeNameStaysOne(String titles, String columns) {
        assertThat(proposed(titles)).isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Nom;Prénom;Entreprise;Mail;Téléphone | LAST_NAME;FIRST_NAME;NAME;EMAIL;PHONE
            Nom;Prénom;Raison sociale            | LAST_NAME;FIRST_NAME;NAME
            NOM *;Prénom;Structures              | LAST_NAME;FIRST_NAME;NAME
            Prénom;Nom;Nom de l'entreprise       | FIRST_NAME;LAST_NAME;NAME
            Prénom;Nom;Nom de la société         | FIRST_NAME;LAST_NAME;NAME
            Entreprise;Nom;Prénom                | NAME;LAST_NAME;FIRST_NAME
            Nom;Société                          | CONTACT;NAME
            Organisation;Nom                     | NAME;CONTACT
            Name;Company                         | CONTACT;NAME
            Name;First name;Organisation         | LAST_NAME;FIRST_NAME;NAME
            Nom;Organisation;Contact             | -;NAME;CONTACT
            """)
    void whatNamesAnOrganisationPlainlyWinsOverABareName(String titles, String columns) {
        assertThat(proposed(titles)).isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Nom;SIRET                 | NAME;SIRET
            Nom;Prénom;Mail           | NAME;FIRST_NAME;EMAIL
            Nom;Type de structure     | NAME;KIND
            Nom;Secteur entreprise    | NAME;SECTOR
            Nom;Effectif entreprise   | NAME;SIZE
            Nom commercial;Entreprise | -;NAME
            """)
    void aBareNameIsTheOrganisationsWhereNothingNamesItMorePlainly(String titles, String columns) {
        assertThat(proposed(titles)).isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Firm;Job;Mob.;Landline              | NAME;ROLE;MOBILE;PHONE
            Business name;Job title;Cell phone  | NAME;ROLE;MOBILE
            Firm name;Mobile number;Zip code    | NAME;MOBILE;POSTAL_CODE
            Firm;Share contact details;Mailing OK | NAME;CONSENT_SHARING;CONSENT_INVITATIONS
            Firm;Consent to share;Photo consent   | NAME;CONSENT_SHARING;CONSENT_PHOTOS
            Firm;Mailing address  | NAME;STREET
            Firm;Trading estate;Who to call | NAME;ZONE;CONTACT
            Firm;May we pass on your details?;May we write to you? | NAME;CONSENT_SHARING;CONSENT_INVITATIONS
            Raison sociale;Tél. mob.;Tél. fixe  | NAME;MOBILE;PHONE
            Structure;Portable;Tél.             | NAME;MOBILE;PHONE
            Société;Tél. portable;Tél. contact  | NAME;MOBILE;PHONE
            Nom;Firm                            | CONTACT;NAME
            Société;Nb salariés;N° BCE          | NAME;SIZE;SIRET
            Structure;Service;Fonction       | NAME;DEPARTMENT;ROLE
            Firm;Business;Trade;Standard        | NAME;-;-;-
            """)
    void whatPeopleCallThemForShortIsRecognisedWhereItMeansOneThing(String titles, String columns) {
        assertThat(proposed(titles)).isEqualTo(columns);
    }

    private static String proposed(String titles) {
        List<String> header = Arrays.stream(titles.split(";")).toList();
        Map<Integer, ImportColumn> proposed = ImportTitles.propose(header);
        return IntStream.range(0, header.size())
                .mapToObj(proposed::get)
                .map(column -> Objects.toString(column, "-"))
                .collect(Collectors.joining(";"));
    }
}
