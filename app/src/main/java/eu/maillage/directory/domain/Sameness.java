package eu.maillage.directory.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Marks by which several are known to be one: what shares a mark with another is that other, however long the chain. */
final class Sameness {

    private final Map<String, String> leads = new HashMap<>();

    void join(List<String> marks) {
        marks.forEach(mark -> leads.put(of(mark), of(marks.getFirst())));
    }

    /** The mark that stands for all that are the same as this one. */
    String of(String mark) {
        String last = mark;
        for (String next = leads.get(last); next != null && !next.equals(last); next = leads.get(last)) {
            last = next;
        }
        for (String each = mark; each != null && !each.equals(last); ) {
            each = leads.put(each, last);
        }
        return last;
    }
}
