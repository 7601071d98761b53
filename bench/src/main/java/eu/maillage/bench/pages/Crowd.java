package eu.maillage.bench.pages;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Made-up organisations and cards that read like real ones, the same at every run, as spreadsheets. */
final class Crowd {

    private static final List<String> TRADES = List.of(
            "Menuiserie|16.23Z",
            "Imprimerie|18.12Z",
            "Boulangerie|10.71C",
            "Transports|49.41A",
            "Maçonnerie|43.99C",
            "Jardins|81.30Z",
            "Mécanique|25.62B",
            "Chaudronnerie|25.11Z",
            "Brasserie|11.05Z",
            "Laiterie|10.51C",
            "Serrurerie|43.32B",
            "Électricité|43.21A",
            "Plomberie|43.22A",
            "Peinture|43.34Z",
            "Tôlerie|45.20A",
            "Tissage|13.20Z",
            "Couture|14.13Z",
            "Verrerie|23.13Z",
            "Céramiques|23.41Z",
            "Scierie|16.10A",
            "Entrepôts|52.10B",
            "Messagerie|53.20Z",
            "Hôtel|55.10Z",
            "Traiteur|56.21Z",
            "Conseil|70.22Z",
            "Architectes|71.11Z",
            "Études|71.12B",
            "Nettoyage|81.21Z",
            "Recyclage|38.32Z",
            "Compost|38.21Z");
    private static final List<String> NAMES = List.of(
            "Vasseur",
            "Ormeau",
            "Lenoir",
            "Perrin",
            "Carlier",
            "Dubois",
            "Marchand",
            "Fontaine",
            "Roussel",
            "Garnier",
            "Lambert",
            "Faure",
            "Chevalier",
            "Mercier",
            "Boyer",
            "Blanchard",
            "Guérin",
            "Morel",
            "Girard",
            "Renard",
            "Barbier",
            "Colin",
            "Picard",
            "Leclercq",
            "Lacroix",
            "Hubert",
            "Benoît",
            "Royer",
            "Pasquier",
            "Tessier");
    private static final List<String> PLACES = List.of(
            "du Lac", "de la Brume", "des Tanneries", "du Héron", "du Vieux Pont", "de l’Écluse", "des Roseaux");
    private static final List<String> COMMUNES =
            List.of("Brumeville", "Saint-Roseau", "Les Tanneries", "Héronval", "Écluse-sur-Brume");
    private static final List<String> ZONES =
            List.of("Les Tanneries", "Port de Brume", "La Plaine", "Le Vieux Moulin", "Technopôle", "Gare");
    private static final List<String> THINGS = List.of(
            "Palettes en bois",
            "Cartons vides",
            "Chutes de tissu",
            "Copeaux secs",
            "Salle de réunion",
            "Quai libre",
            "Chariot élévateur",
            "Camion du vendredi",
            "Archives à stocker",
            "Eau de rinçage",
            "Chaleur perdue",
            "Soudeur confirmé",
            "Cours d’anglais",
            "Comptable à temps partagé",
            "Stand au salon",
            "Place de parking",
            "Bâches usagées",
            "Fûts de deux cents litres",
            "Imprimante grand format",
            "Broyeur à végétaux");
    private static final List<String> MANNERS = List.of(
            "en bon état",
            "à venir chercher",
            "chaque semaine",
            "le matin",
            "par lot de vingt",
            "sous abri",
            "à partager",
            "en échange d’un coup de main",
            "propres et triés",
            "jusqu’à l’été");
    private static final List<String> CATEGORIES = List.of(
            "Matières",
            "Équipements",
            "Locaux",
            "Énergie et eau",
            "Transport",
            "Savoir-faire",
            "Services",
            "Temps",
            "Formation",
            "Visibilité");

    private final int organisations;
    private final int cards;

    Crowd(int organisations, int cards) {
        this.organisations = organisations;
        this.cards = cards;
    }

    byte[] organisations() {
        StringBuilder file = new StringBuilder(
                "Raison sociale;SIRET;Code NAF;Zone d'activités;Adresse;Code postal;Commune;Contact;E-mail;Téléphone\n");
        for (int i = 0; i < organisations; i++) {
            file.append("%s;%s;%s;%s;%d rue des Roseaux;%s;%s;%s;contact%d@entreprise.example;06 39 98 %02d %02d\n"
                    .formatted(
                            name(i),
                            siret(i),
                            TRADES.get(i % TRADES.size()).split("\\|", -1)[1],
                            i % 5 == 0 ? "" : ZONES.get(i % ZONES.size()),
                            1 + i % 90,
                            "99%03d".formatted(i % 40),
                            COMMUNES.get(i % COMMUNES.size()),
                            "Dominique " + NAMES.get(i * 7 % NAMES.size()),
                            i,
                            i / 100 % 100,
                            i % 100));
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The cards in files of so many rows, as many of each organisation. */
    List<byte[]> cards(int rows) {
        List<byte[]> files = new ArrayList<>();
        for (int from = 0; from < cards; from += rows) {
            files.add(cards(from, Math.min(cards, from + rows)));
        }
        return files;
    }

    private byte[] cards(int from, int to) {
        StringBuilder file =
                new StringBuilder("Structure;SIRET;Offre ou besoin;Titre;Catégorie;Description;Quantité\n");
        for (int i = from; i < to; i++) {
            Random dice = new Random(i);
            String thing = THINGS.get(dice.nextInt(THINGS.size()));
            file.append("%s;%s;%s;%s %s n° %d;%s;%s, %s. %s %s, %s. Prévenir %s la veille.;%d\n"
                    .formatted(
                            name(i % organisations),
                            siret(i % organisations),
                            i / organisations % 2 == 0 ? "Offre" : "Besoin",
                            thing,
                            MANNERS.get(dice.nextInt(MANNERS.size())),
                            1 + i / organisations,
                            i % 50 == 0 ? "" : CATEGORIES.get(dice.nextInt(CATEGORIES.size())),
                            thing,
                            MANNERS.get(dice.nextInt(MANNERS.size())),
                            THINGS.get(dice.nextInt(THINGS.size())),
                            MANNERS.get(dice.nextInt(MANNERS.size())),
                            MANNERS.get(dice.nextInt(MANNERS.size())),
                            NAMES.get(dice.nextInt(NAMES.size())),
                            1 + dice.nextInt(400)));
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String name(int i) {
        String trade = TRADES.get(i % TRADES.size()).split("\\|", -1)[0];
        int rest = i / TRADES.size();
        return "%s %s %s"
                .formatted(trade, NAMES.get(rest % NAMES.size()), PLACES.get(rest / NAMES.size() % PLACES.size()));
    }

    /** Passes its check, and belongs to nobody: no SIREN begins with 0. */
    private static String siret(int i) {
        String siren = checked("01%06d".formatted(i));
        return checked(siren + "0001");
    }

    private static String checked(String open) {
        for (int check = 0; check <= 9; check++) {
            if (luhn(open + check)) {
                return open + check;
            }
        }
        throw new IllegalStateException("No check digit for %s. Maybe it holds a letter.".formatted(open));
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d organisations, %,d cards", organisations, cards);
    }
}
