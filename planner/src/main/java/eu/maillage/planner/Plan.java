package eu.maillage.planner;

/** What a planner returns: how the search ended and, when there is one, the plan itself. */
public interface Plan {

    Outcome outcome();
}
