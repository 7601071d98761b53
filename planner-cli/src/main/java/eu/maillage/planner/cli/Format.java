package eu.maillage.planner.cli;

import eu.maillage.planner.Plan;
import eu.maillage.planner.Planner;
import eu.maillage.planner.check.Fault;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * How one kind of problem is read, planned, written and checked.
 *
 * @param <P> the problem
 * @param <S> the plan
 */
interface Format<P, S extends Plan> {

    /** Reads a problem; the options may complete it. */
    P problem(InputFile file, Options options);

    Planner<P, S> planner(Options options);

    /** Adds to an answer what is particular to this kind of plan. */
    void write(P problem, S plan, ObjectNode answer);

    /** Adds what only a reader of a spreadsheet needs, because a program has the problem at hand. */
    default void explain(P problem, ObjectNode answer) {}

    /** Reads an answer written by {@link #write}. */
    S plan(P problem, Node answer);

    List<Fault> faults(P problem, S plan);
}
