package eu.maillage.e2e;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The files that a coordinator has: grown over years, in two languages, with holes, repetitions and one wrong number. */
final class MessySpreadsheet {

    /** A company as it should be known in the end. */
    record Company(String name, String contact, String email, String phone, boolean shares) {}

    /** One of its cards as it was written. */
    record Card(Company company, boolean offer, String title, String description, String category) {}

    static final String UNKNOWN_HEADER = "Interlocutrice du matin";
    static final String WRONG = "Ferronnerie Mal Chiffrée";
    static final String TOWN = "Brumeville";

    private static final List<String> NAMES = List.of(
            "Fonderie d’Étain",
            "Menuiserie Roux",
            "Brasserie du Héron",
            "Imprimerie « À la Page »",
            "Transports Ça Roule",
            "Hôtel des Tanneries",
            "Maraîchers Réunis",
            "Atelier Noël",
            "Couture & Cie",
            "Garage Müller",
            "Traiteur Ô Délices",
            "Scierie du Val",
            "Papeterie Lætitia",
            "Piscines d’Août",
            "Vergers de l’Île",
            "Électricité Générale Bost",
            "Messagerie Express",
            "Laiterie des Crêtes");

    private static final List<String> CATEGORIES = List.of("Équipements", "Locaux et espaces", "Services");

    final List<Company> companies =
            IntStream.range(0, NAMES.size()).mapToObj(MessySpreadsheet::company).toList();

    final List<Card> cards = companies.stream()
            .flatMap(company -> IntStream.range(0, 4).mapToObj(place -> card(company, place)))
            .toList();

    private static Company company(int place) {
        return new Company(
                NAMES.get(place),
                "Dominique Essai-%d".formatted(place + 1),
                "contact%d@example.org".formatted(place + 1),
                "06 39 98 %02d %02d".formatted(place + 1, 2 * place + 10),
                place % 3 != 1);
    }

    /** Two offers, then two needs; one title looks like a formula, one text has separators and a line of its own. */
    private Card card(Company company, int place) {
        int number = companies.indexOf(company) + 1;
        boolean offer = place < 2;
        String what = offer ? "Prêt" : "Recherche";
        String title =
                number == 3 && place == 0 ? "=SOMME(A1:A9) chaises" : "%s %d.%d".formatted(what, number, place % 2 + 1);
        String description = number == 5 ? "Deux choses ; « ceci »\net cela" : "Jusqu’à l’été, n° %d".formatted(number);
        return new Card(company, offer, title, description, CATEGORIES.get((number + place) % CATEGORIES.size()));
    }

    /** Windows' own letters, semicolons, columns in her order, blank lines, a company twice, and a number with a slip. */
    byte[] companiesFile() {
        List<String> lines = new ArrayList<>();
        lines.add("Ville;Email address;Raison sociale;N° SIRET;Zone d’activités;" + UNKNOWN_HEADER
                + ";Mobile phone;Accord partage;Coefficient maison");
        for (Company company : companies) {
            lines.add(line(company, company.name()));
            if (companies.indexOf(company) % 5 == 2) {
                lines.add("");
                lines.add(";;;;;;;;");
            }
        }
        lines.add(line(companies.get(1), "MENUISERIE  ROUX"));
        lines.add("%s;;%s;123 456 789 00011;;;;;".formatted(TOWN, WRONG));
        return String.join("\r\n", lines).getBytes(Charset.forName("windows-1252"));
    }

    private String line(Company company, String name) {
        int number = companies.indexOf(company) + 1;
        return "%s;%s;%s;%s;%s;%s;%s;%s;%d,5"
                .formatted(
                        TOWN,
                        company.email(),
                        name,
                        spaced(siret(number)),
                        number % 2 == 0 ? "Les Acacias" : "Le Port",
                        company.contact(),
                        company.phone(),
                        company.shares() ? "oui" : "non",
                        number);
    }

    byte[] cardsFile() {
        List<String> lines = new ArrayList<>(List.of("intitulé;famille;entreprise;sens;détail"));
        for (Card card : cards) {
            lines.add("%s;%s;%s;%s;\"%s\""
                    .formatted(
                            card.title(),
                            card.category(),
                            card.company().name(),
                            card.offer() ? "offre" : "besoin",
                            card.description().replace("\"", "\"\"")));
        }
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static String spaced(String siret) {
        return "%s %s %s %s"
                .formatted(siret.substring(0, 3), siret.substring(3, 6), siret.substring(6, 9), siret.substring(9));
    }

    /** A number that passes its check. */
    private static String siret(int number) {
        String siren = checked("0000%04d".formatted(number * 7));
        return checked(siren + "0001");
    }

    private static String checked(String digits) {
        return IntStream.rangeClosed(0, 9)
                .mapToObj(check -> digits + check)
                .filter(MessySpreadsheet::passes)
                .findFirst()
                .orElseThrow();
    }

    private static boolean passes(String digits) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int digit = digits.charAt(digits.length() - 1 - place) - '0';
            int weighted = place % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
