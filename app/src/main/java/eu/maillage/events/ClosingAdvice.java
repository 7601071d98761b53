package eu.maillage.events;

import eu.maillage.tenancy.Asker;
import java.util.List;

/** What a format has to say before an event is closed, given as a bean by its module. */
public interface ClosingAdvice {

    /** What would be lost by closing the event now, the gravest first. */
    List<Advice> beforeClosing(Asker asker, Event event);

    /** One sentence, by its message key and arguments. */
    record Advice(String messageKey, List<Object> arguments) {

        public Advice {
            arguments = List.copyOf(arguments);
        }
    }
}
