package eu.maillage.directory;

import eu.maillage.tenancy.Asker;
import java.util.List;

/** What another module has to say before two organisations become one, given as a bean by its module. */
public interface MergerAdvice {

    /** What the merger changes where both have a part, the nearest first; for a territory's coordinators. */
    List<Advice> beforeMerging(Asker asker, OrganisationId kept, OrganisationId merged);

    /** One sentence, by its message key and arguments. */
    record Advice(String messageKey, List<Object> arguments) {

        public Advice {
            arguments = List.copyOf(arguments);
        }
    }
}
