package eu.maillage.exchanges.domain.after;

import eu.maillage.directory.ConsentChanged;
import eu.maillage.directory.ContactErased;
import eu.maillage.directory.Purpose;
import eu.maillage.tenancy.Asker;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears that a person's details may be told to others, or may not any more: files that wait would tell it wrongly. */
@Component
class SharingChanges {

    private final ResultLetters letters;

    SharingChanges(ResultLetters letters) {
        this.letters = letters;
    }

    @ApplicationModuleListener
    void on(ConsentChanged fact) {
        if (fact.purpose() == Purpose.SHARING) {
            letters.writeAnew(Asker.application(fact.territory()));
        }
    }

    @ApplicationModuleListener
    void on(ContactErased fact) {
        letters.writeAnew(Asker.application(fact.territory()));
    }
}
