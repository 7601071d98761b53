package eu.maillage.exchanges.domain;

/** Who noted an answer: the secretary's word, on screen or on paper, prevails over a participant's own phone. */
public enum AnswerSource {
    PARTICIPANT(1),
    SECRETARY(2),
    PAPER(2);

    private final int weight;

    AnswerSource(int weight) {
        this.weight = weight;
    }

    boolean prevailsOver(AnswerSource other) {
        return weight > other.weight;
    }
}
