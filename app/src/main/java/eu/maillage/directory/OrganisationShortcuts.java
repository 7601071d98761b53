package eu.maillage.directory;

import eu.maillage.tenancy.Asker;
import java.util.List;

/** What another module knows of an organisation, shown as links on its page: a bean of that module. */
public interface OrganisationShortcuts {

    /**
     * One link.
     *
     * @param messageKey of its words
     * @param arguments of that message
     */
    record Shortcut(String href, String icon, String messageKey, List<Object> arguments) {

        public Shortcut {
            arguments = List.copyOf(arguments);
        }
    }

    List<Shortcut> of(Asker asker, OrganisationId organisation);
}
