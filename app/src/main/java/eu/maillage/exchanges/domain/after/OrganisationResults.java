package eu.maillage.exchanges.domain.after;

import java.util.List;

/**
 * What one organisation takes home.
 *
 * @param resources the offers that interested it
 * @param answers the needs it said it can answer
 * @param brought whether it brought a card
 * @param responses who was interested in what it brought
 * @param mutual those with whom the interest goes both ways
 */
public record OrganisationResults(
        Party organisation,
        List<AnsweredCard> resources,
        List<AnsweredCard> answers,
        boolean brought,
        List<Response> responses,
        List<Party> mutual) {

    public OrganisationResults {
        resources = List.copyOf(resources);
        answers = List.copyOf(answers);
        responses = List.copyOf(responses);
        mutual = List.copyOf(mutual);
    }

    /** Whether nothing interested it, and nobody was interested in what it brought. */
    public boolean isEmpty() {
        return resources.isEmpty() && answers.isEmpty() && responses.isEmpty();
    }
}
