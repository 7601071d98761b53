package eu.maillage.exchanges.domain.plan;

import eu.maillage.events.AttendedEvent;
import eu.maillage.events.EventId;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows the coordinator the planning of an exchange. */
@Component
@InTerritory(readOnly = true)
public class PlanReading {

    private final PlanSheets sheets;

    PlanReading(PlanSheets sheets) {
        this.sheets = sheets;
    }

    public PlanSheet sheet(Asker asker, EventId event) {
        asker.requireCoordinator();
        return sheets.of(asker, event);
    }

    /** The same of an event that was read already. */
    public PlanSheet sheet(Asker asker, AttendedEvent attended) {
        asker.requireCoordinator();
        return sheets.of(asker, attended);
    }

    /** The same with the people of each organisation, for what is printed. */
    public PlanSheet withPeople(Asker asker, EventId event) {
        asker.requireCoordinator();
        return sheets.withPeople(asker, event);
    }

    /** Every plan made, the newest first. */
    public List<PlanVersion> versions(Asker asker, EventId event) {
        asker.requireCoordinator();
        return sheets.versions(asker, event);
    }

    public Optional<PlanVersion> version(Asker asker, EventId event, int number) {
        asker.requireCoordinator();
        return sheets.version(asker, event, number);
    }

    /** The plan in force, where the room follows an older one. */
    public Optional<NewerPlan> newerThanTheRooms(Asker asker, EventId event) {
        asker.requireCoordinator();
        return sheets.newerThanTheRooms(event);
    }
}
