package eu.maillage.exchanges.domain;

import java.util.List;

/**
 * What tablets sent of an event that was closed: it is kept on them and nowhere else.
 *
 * @param marks how many answers of companies
 * @param tables the numbers of their tables
 */
public record LateAnswers(int marks, List<Integer> tables) {

    public LateAnswers {
        tables = List.copyOf(tables);
    }
}
