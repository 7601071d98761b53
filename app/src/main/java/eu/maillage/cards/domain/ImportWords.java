package eu.maillage.cards.domain;

import eu.maillage.cards.CardKind;
import eu.maillage.cards.Category;
import eu.maillage.cards.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the words that people write in the cells of their spreadsheets. */
@Component
class ImportWords {

    private static final String ONCE = "ONCE";

    /** «tous les mois», «une fois par semaine», «every month». */
    private static final Pattern EACH =
            Pattern.compile("^((une|1|un|once) (fois )?)?(par|tou(te)?s les|chaques?|every|each|per|a) (?=\\p{L})");

    private final Map<CardColumn, Map<String, String>> meanings = new HashMap<>();

    ImportWords() {
        for (String[] line : Lines.of("import-words.tsv")) {
            Map<String, String> words = meanings.computeIfAbsent(CardColumn.valueOf(line[0]), _ -> new HashMap<>());
            for (String word : List.of(line[2].split(","))) {
                words.put(word.strip(), line[1]);
            }
        }
    }

    Optional<CardKind> kind(String written) {
        return meaning(CardColumn.KIND, written).map(CardKind::valueOf);
    }

    Optional<Category> category(String written) {
        return meaning(CardColumn.CATEGORY, written).map(Category::valueOf);
    }

    /** How often; nothing within for «une fois», and nothing at all when it cannot be read. */
    Optional<Frequency> frequency(String written) {
        return meaning(
                        CardColumn.PERIOD,
                        EACH.matcher(CardTitles.folded(written)).replaceFirst(""))
                .map(word -> new Frequency(word.equals(ONCE) ? null : Period.valueOf(word)));
    }

    /** Once, or every so often. */
    record Frequency(@Nullable Period period) {}

    /** The whole cell, or the longest word that it begins with: «Matières et matériaux», «Offre de service». */
    private Optional<String> meaning(CardColumn column, String written) {
        Map<String, String> words = meanings.getOrDefault(column, Map.of());
        String rest = CardTitles.folded(written);
        while (!rest.isEmpty()) {
            String meaning = words.get(rest);
            if (meaning != null) {
                return Optional.of(meaning);
            }
            int cut = rest.lastIndexOf(' ');
            rest = cut < 0 ? "" : rest.substring(0, cut);
        }
        return Optional.empty();
    }
}
