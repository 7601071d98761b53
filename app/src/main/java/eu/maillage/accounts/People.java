package eu.maillage.accounts;

import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Role;
import java.util.List;

/** The people who sign in to a territory. Only coordinators see and change them. */
public interface People {

    List<Person> all(Asker asker);

    /** What became of an invitation. */
    sealed interface Invitation {}

    record Invited(PersonId person) implements Invitation {}

    /** Somebody with this address is there already. */
    record AlreadyHere(PersonId person) implements Invitation {}

    /** Lets somebody sign in with a role over the territory. */
    Invitation invite(Asker asker, String name, String email, Role role);

    /** What became of taking somebody's access away. */
    enum Closing {
        CLOSED,
        /** A territory keeps at least one coordinator. */
        LAST_COORDINATOR
    }

    /** Takes a person's access away, at once on every device. */
    Closing close(Asker asker, PersonId person);

    /**
     * The address of a new sign-in link for a person, to be handed over by other ways than mail. It works once, for
     * fifteen minutes. Only the application itself may ask for one: whoever holds it acts in the person's name.
     */
    String signInLink(Asker application, PersonId person);
}
