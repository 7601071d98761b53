package eu.maillage.demo;

import eu.maillage.events.EventKind;
import eu.maillage.events.NewEvent;
import java.time.LocalDate;
import java.time.LocalTime;

/** What is announced of the demonstration's exchanges: each is named after the place that receives it, in any season. */
final class DemoEvents {

    private static final LocalTime STARTS = LocalTime.of(8, 30);
    private static final LocalTime ENDS = LocalTime.of(12, 30);

    private DemoEvents() {}

    static NewEvent over(LocalDate day) {
        return exchange(
                "Bourse d’échanges de Port-aux-Bois",
                day,
                "Logistique Palanquin",
                "15, quai des Bateliers, Lornay-le-Pont",
                "Première matinée du territoire, entre les rayonnages, avec un petit déjeuner du traiteur voisin.");
    }

    static NewEvent running(LocalDate day) {
        return exchange(
                "Bourse d’échanges des Tanneries",
                day,
                "Brasserie du Héron",
                "11, rue des Roseaux, Brumeville",
                "Une matinée pour échanger ce que chacun a contre ce qui lui manque, autour de tables de cinq.");
    }

    static NewEvent ahead(LocalDate day) {
        return exchange(
                "Bourse d’échanges de Bel-Air",
                day,
                "Hôtel des Écluses",
                "20, avenue du Moulin, Brumeville",
                "Au salon de l’hôtel, le matin ; buffet à midi pour finir les conversations.");
    }

    private static NewEvent exchange(String name, LocalDate day, String venue, String address, String description) {
        return new NewEvent(EventKind.EXCHANGE, name, day, STARTS, ENDS, venue, address, description, true);
    }
}
