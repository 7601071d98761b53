package eu.maillage.cards.domain;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.cards.CardKind;
import eu.maillage.cards.CardText;
import eu.maillage.cards.Category;
import eu.maillage.directory.Sector;
import eu.maillage.directory.Sector.Heading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TradeRuleTests {

    private static final TradeRule rule = new TradeRule();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            49.41A | Transports routiers de fret interurbains           | Transport de palettes en Île-de-France   | Transport
            81.21Z | Nettoyage courant des bâtiments                    | Nettoyage de vos bureaux                 | Nettoyage
            81.22Z | Autres activités de nettoyage des bâtiments        | NETTOYER les vitres                      | NETTOYER
            69.20Z | Activités comptables                               | Aide à la comptabilité 2 h par mois      | comptabilité
            56.21Z | Services des traiteurs                             | Buffet pour 30 personnes                 | Buffet
            16.23Z | Fabrication de charpentes et d’autres menuiseries  | Pose de charpente                        | charpente
            47.76Z | Commerce de détail de fleurs, plantes, graines     | Bouquet de fleurs pour l’accueil         | fleurs
            02.20Z | Exploitation forestière                            | Bois de chauffage en bûches              | Bois chauffage
            85.59A | Formation continue d’adultes                       | Formations aux gestes de premiers secours| Formations
            16.23Z | Fabrication de charpentes et d’autres menuiseries  | Fabrication de meubles                   | meubles
            16.23Z | Fabrication de charpentes et d’autres menuiseries  | Pose de fenêtres                         | fenêtres
            38.12Z | Collecte des déchets dangereux                     | Collecte de déchets dangereux            | Collecte déchets
            64.19Z | Autres intermédiations monétaires                  | Prêts aux entreprises                    | Prêts entreprises
            38.32Z | Récupération de déchets triés                      | Récupération de métaux usagés            | Récupération métaux
            46.73A | Commerce de gros de bois et de matériaux de construction | Matériaux à prix coûtant            | Matériaux
            """)
    void anOfferThatNamesTheTradeInItsTitleIsTheTrade(String code, String label, String title, String word) {
        assertThat(wordsOf(code, label, offer(title, null))).contains(word);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            49.41A | Transports routiers de fret interurbains           | Salle de réunion pour 12 personnes
            49.41A | Transports routiers de fret interurbains           | Place dans un camion qui rentre à vide
            16.23Z | Fabrication de charpentes et d’autres menuiseries  | Chutes de bois de charpente
            56.10A | Restauration traditionnelle                        | Invendus du midi pour une association
            25.62B | Mécanique industrielle                             | Prêt d’un chariot élévateur le vendredi
            10.71C | Boulangerie et boulangerie-pâtisserie              | Visite de notre fournil pour des collégiens, immersion
            84.11Z | Administration publique générale                   | Salle des fêtes en semaine
            69.20Z | Activités comptables                               | Bureaux libres le mercredi
            10.71C | Boulangerie et boulangerie-pâtisserie              | Pain rassis pour animaux, 20 kg par semaine
            10.71C | Boulangerie et boulangerie-pâtisserie              | Four de boulangerie libre la nuit
            25.62B | Mécanique industrielle                             | Tour d’usinage à l’arrêt le vendredi
            24.51Z | Fonderie de fonte                                  | Sable de fonderie usagé propre
            24.51Z | Fonderie de fonte                                  | Palettes de retour de fonderie
            10.71C | Boulangerie et boulangerie-pâtisserie              | Sacs de farine usagés de la boulangerie
            25.62B | Mécanique industrielle                             | Limaille de métal
            11.05Z | Fabrication de bière                               | Drêches de bière
            31.09B | Fabrication d’autres meubles                       | Meubles de second choix
            """)
    void whatIsNotSoldOrIsLeftOverOrLentIsNotTheTrade(String code, String label, String title) {
        assertThat(wordsOf(code, label, offer(title, null))).isEmpty();
    }

    @Test
    void roomsHandsAndLessonsAreLentByThoseWhoDoNotSellThem() {
        assertThat(wordsOf(
                        "56.10A", "Restauration traditionnelle", lent(Category.SPACE, "Salle du restaurant le lundi")))
                .isEmpty();
        assertThat(wordsOf("43.99C", "Travaux de maçonnerie", lent(Category.STAFF_TIME, "Un maçon en janvier")))
                .isEmpty();
        assertThat(wordsOf("68.20B", "Location de terrains", lent(Category.SPACE, "Location de bureaux")))
                .isNotEmpty();
        assertThat(wordsOf("43.32A", "Travaux de menuiserie", lent(Category.SPACE, "Pose de fenêtres")))
                .as("an act of the trade, under whatever category")
                .containsExactly("Pose");
    }

    private static CardText lent(Category category, String title) {
        return CardText.of(CardKind.OFFER, category, title, null);
    }

    @Test
    void wordsOfSellingAreEveryonesTrade() {
        assertThat(wordsOf("90.01Z", "Arts du spectacle vivant", offer("Tarif préférentiel toute l’année", null)))
                .containsExactly("Tarif préférentiel");
    }

    @Test
    void aNeedIsNeverRefused() {
        CardText need = CardText.of(CardKind.NEED, Category.LOGISTICS, "Transport de palettes", null);

        assertThat(wordsOf("49.41A", "Transports routiers de fret interurbains", need))
                .isEmpty();
    }

    @Test
    void oneWordOfTheTradeInTheDescriptionIsNotEnough() {
        CardText offer = offer("Salle de réunion", "Vidéoprojecteur et café ; plateaux-repas à commander à côté.");

        assertThat(wordsOf("56.21Z", "Services des traiteurs", offer)).isEmpty();
    }

    @Test
    void twoWordsOfTheTradeInTheDescriptionAre() {
        CardText offer = offer("Coup de main pour vos fêtes", "Nous préparons le buffet et les plateaux-repas.");

        assertThat(wordsOf("56.21Z", "Services des traiteurs", offer)).containsExactly("buffet", "plateaux repas");
    }

    @Test
    void anOrganisationWithoutSectorHasNoTradeToCompareWith() {
        assertThat(rule.wordsOfOwnTrade(offer("Transport de palettes", null), null))
                .isEmpty();
    }

    @Test
    void everyDivisionHasItsWords() {
        List<String> silent = List.of("84", "94", "97", "98", "99");
        List<String> known = Lines.of("trades.tsv").stream()
                .filter(line -> Character.isDigit(line[0].charAt(0)))
                .map(line -> line[0].substring(0, 2))
                .distinct()
                .toList();

        assertThat(known).hasSize(88 - silent.size()).doesNotContainAnyElementsOf(silent);
    }

    @Test
    void noWordOfATradeIsHiddenByItsOwnSpelling() {
        List<String> unreachable = Lines.of("trades.tsv").stream()
                .flatMap(line -> List.of(line[1].split(",")).stream())
                .map(String::strip)
                .filter(phrase -> !new TradePhrases(List.of(TradePhrase.of(phrase)))
                        .anyIn(Words.of(phrase.replace("*", "").replace("^", ""))))
                .toList();

        assertThat(unreachable).isEmpty();
    }

    private static String section(String code) {
        return code.startsWith("43") ? "F" : "X";
    }

    private static CardText offer(String title, @org.jspecify.annotations.Nullable String description) {
        return CardText.of(CardKind.OFFER, Category.SERVICE, title, description);
    }

    private static List<String> wordsOf(String code, String label, CardText card) {
        Heading division = new Heading(code.substring(0, 2), "", "");
        return rule.wordsOfOwnTrade(card, new Sector(code, label, new Heading(section(code), "", ""), division));
    }
}
