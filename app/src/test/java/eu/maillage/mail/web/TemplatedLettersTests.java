package eu.maillage.mail.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.accounts.People;
import eu.maillage.mail.Correspondent;
import eu.maillage.mail.Letter;
import eu.maillage.mail.LetterTemplates;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Role;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import org.junit.jupiter.api.Test;

@MaillageTest
class TemplatedLettersTests {

    private final Given given;
    private final People people;
    private final LetterTemplates templates;

    TemplatedLettersTests(Given given, People people, LetterTemplates templates) {
        this.given = given;
        this.people = people;
        this.templates = templates;
    }

    @Test
    void aLetterIsAnsweredByWhoeverWroteIt() {
        Asker first = given.aCoordinator();
        people.invite(first, "Ana Sol", "ana@example.org", Role.COORDINATOR);
        var invited = (People.Invited) people.invite(first, "Zoé Ünal", "zoe@example.org", Role.COORDINATOR);
        Asker zoe =
                new Asker(first.territory(), Asker.Kind.PERSON, invited.person().value(), "Zoé Ünal", first.grants());

        assertThat(written(zoe).replyTo()).isEqualTo(new Correspondent("Zoé Ünal", "zoe@example.org"));
    }

    @Test
    void whatTheApplicationWritesIsAnsweredByACoordinator() {
        Asker first = given.aCoordinator();
        people.invite(first, "Ana Ombre", "observer@example.org", Role.OBSERVER);
        people.invite(first, "Zoé Ünal", "zoe@example.org", Role.COORDINATOR);

        assertThat(written(Asker.application(first.territory())).replyTo())
                .isEqualTo(new Correspondent("Zoé Ünal", "zoe@example.org"));
    }

    @Test
    void whereNobodyHasAnAddressNobodyIsNamed() {
        assertThat(written(given.aCoordinator()).replyTo()).isNull();
    }

    private Letter written(Asker asker) {
        return templates.write(
                asker,
                new Correspondent("Léo", "leo@example.org"),
                "fr",
                "mail/web/trialLetter",
                asker.name(),
                "mail.trial.subject");
    }
}
