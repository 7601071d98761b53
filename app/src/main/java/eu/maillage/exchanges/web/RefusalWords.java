package eu.maillage.exchanges.web;

import eu.maillage.exchanges.domain.AnswerRefusal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The words for an answer that does not count: the keys of the reason and of what can be done about it. */
public record RefusalWords(String name) {

    /** What a tablet says of an answer that the server could not read at all. */
    private static final String UNREADABLE = "UNREADABLE";

    private static final Set<String> AGAIN = Set.of(AnswerRefusal.NO_PLAN.name(), AnswerRefusal.ABSENT.name());

    public static List<RefusalWords> all() {
        return Stream.concat(Stream.of(AnswerRefusal.values()).map(Enum::name), Stream.of(UNREADABLE))
                .map(RefusalWords::new)
                .toList();
    }

    static String reason(AnswerRefusal refusal) {
        return new RefusalWords(refusal.name()).reason();
    }

    public String reason() {
        return "live.refusal." + slug();
    }

    public String remedy() {
        return "live.remedy." + slug();
    }

    /** Whether the same answer may count once the coordinator has done her part. */
    public boolean isWorthSendingAgain() {
        return AGAIN.contains(name);
    }

    private String slug() {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
