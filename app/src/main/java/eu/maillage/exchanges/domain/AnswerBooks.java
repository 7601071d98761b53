package eu.maillage.exchanges.domain;

import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.TerritoryId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The books of the events looked at last: an answer is read once by each node, because it never changes. */
@Component
class AnswerBooks {

    private static final int REMEMBERED = 16;

    private record Key(TerritoryId territory, UUID event) {}

    /** The answers as they were sent, whom they name, and the book of them as those are known since some became one. */
    private record Known(List<ReceivedAnswer> answers, Set<UUID> named, Mergers mergers, AnswerBook book) {

        static Known of(List<ReceivedAnswer> answers) {
            Set<UUID> named = answers.stream()
                    .flatMap(one -> one.answer().marks().keySet().stream())
                    .collect(Collectors.toSet());
            return new Known(List.copyOf(answers), named, Mergers.NONE, AnswerBook.of(answers));
        }

        Known under(Mergers today) {
            List<ReceivedAnswer> told = answers.stream().map(today::in).toList();
            return new Known(answers, named, today, AnswerBook.of(told));
        }

        long last() {
            return answers.isEmpty() ? 0 : answers.getLast().arrival();
        }
    }

    private final AnswerStore answers;
    private final KnownMergers mergers;
    private final Map<Key, Known> remembered = new LinkedHashMap<>(16, 0.75f, true);

    AnswerBooks(AnswerStore answers, KnownMergers mergers) {
        this.answers = answers;
        this.mergers = mergers;
    }

    AnswerBook of(Asker asker, UUID event) {
        Key key = new Key(asker.territory(), event);
        Known known = read(key);
        Mergers today = mergers.among(asker, event, known.named());
        return (known.mergers().equals(today) ? known : remember(key, known.under(today))).book();
    }

    private Known read(Key key) {
        Known known = find(key).orElseGet(() -> Known.of(List.of()));
        AnswerStore.Arrivals arrivals = answers.after(key.event(), known.last());
        if (arrivals.before() != known.answers().size()) {
            // An answer with an earlier number was still on its way when the later ones were read.
            known = Known.of(List.of());
            arrivals = answers.after(key.event(), 0);
        }
        return arrivals.later().isEmpty() ? known : remember(key, longer(known, arrivals.later()));
    }

    private static Known longer(Known known, List<ReceivedAnswer> later) {
        List<ReceivedAnswer> all = new ArrayList<>(known.answers());
        all.addAll(later);
        return Known.of(all);
    }

    private synchronized Optional<Known> find(Key key) {
        return Optional.ofNullable(remembered.get(key));
    }

    private synchronized Known remember(Key key, Known known) {
        remembered.put(key, known);
        if (remembered.size() > REMEMBERED) {
            remembered.remove(remembered.keySet().iterator().next());
        }
        return known;
    }
}
