package eu.maillage.exchanges.domain;

import java.util.Map;
import java.util.UUID;

/** What came of an answer that was sent; one that is sent again gets the same outcome. */
public sealed interface AnswerOutcome {

    /** It is kept, but for the marks refused here, by organisation. */
    record Recorded(Map<UUID, AnswerRefusal> refused) implements AnswerOutcome {
        public Recorded {
            refused = Map.copyOf(refused);
        }
    }

    /** Nothing of it is kept. */
    record Refused(AnswerRefusal reason) implements AnswerOutcome {}
}
