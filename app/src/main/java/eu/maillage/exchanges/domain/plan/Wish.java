package eu.maillage.exchanges.domain.plan;

import eu.maillage.directory.OrganisationId;
import java.util.List;

/** What the coordinator demands of every seating, whatever it costs. */
public sealed interface Wish {

    /** The organisations that it speaks of. */
    List<OrganisationId> about();

    /** They sit at one table. */
    record Together(List<OrganisationId> about) implements Wish {
        public Together {
            about = List.copyOf(about);
        }
    }

    /** No two of them sit at one table. */
    record Apart(List<OrganisationId> about) implements Wish {
        public Apart {
            about = List.copyOf(about);
        }
    }

    /** It keeps its table. */
    record Fixed(OrganisationId organisation, int table) implements Wish {
        @Override
        public List<OrganisationId> about() {
            return List.of(organisation);
        }
    }
}
