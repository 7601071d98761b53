package eu.maillage.demo;

import eu.maillage.events.EventKind;
import eu.maillage.events.NewEvent;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** What is announced of the demonstration's exchanges: each is named after the place that receives it, in any season. */
final class DemoEvents {

    private static final LocalTime STARTS = LocalTime.of(8, 30);
    private static final LocalTime ENDS = LocalTime.of(12, 30);

    /** In the order in which they are held. */
    private static final List<Place> PLACES = List.of(
            new Place(
                    "Bourse d’échanges de Port-aux-Bois",
                    "Logistique Palanquin",
                    "15, quai des Bateliers, Lornay-le-Pont",
                    "Première matinée du territoire, entre les rayonnages, avec un petit déjeuner du traiteur voisin."),
            new Place(
                    "Bourse d’échanges de Bel-Air",
                    "Hôtel des Écluses",
                    "20, avenue du Moulin, Brumeville",
                    "Au salon de l’hôtel, le matin ; buffet à midi pour finir les conversations."),
            new Place(
                    "Bourse d’échanges des Tanneries",
                    "Brasserie du Héron",
                    "11, rue des Roseaux, Brumeville",
                    "Une matinée pour échanger ce que chacun a contre ce qui lui manque, autour de tables de cinq."),
            new Place(
                    "Bourse d’échanges de la Plaine-Ouest",
                    "Cartonnages Doublefil",
                    "12, chemin des Alouettes, Saint-Aubin-des-Brumes",
                    "Dans l’atelier rangé pour l’occasion ; on y vient à pied de toute la zone."),
            new Place(
                    "Bourse d’échanges de la Lande",
                    "Mécanique Engrenage",
                    "14, allée des Bruyères, Brumeville",
                    "Au technopôle, après une courte visite de l’entreprise qui reçoit."));

    private record Place(String name, String venue, String address, String description) {

        /** Held here for the first time, or once more. */
        String named(int time) {
            return time == 1 ? name : name + " (" + time + ")";
        }

        NewEvent on(LocalDate day, int time) {
            return new NewEvent(EventKind.EXCHANGE, named(time), day, STARTS, ENDS, venue, address, description, true);
        }
    }

    private DemoEvents() {}

    /** The next exchange, under a name that none of the others has. */
    static NewEvent next(LocalDate day, Collection<String> taken) {
        return IntStream.iterate(1, time -> time + 1)
                .boxed()
                .flatMap(time -> PLACES.stream()
                        .filter(place -> !taken.contains(place.named(time)))
                        .map(place -> place.on(day, time)))
                .findFirst()
                .orElseThrow();
    }
}
