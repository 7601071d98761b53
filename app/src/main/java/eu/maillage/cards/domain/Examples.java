package eu.maillage.cards.domain;

import eu.maillage.cards.CardKind;
import eu.maillage.cards.Category;
import eu.maillage.directory.Sector;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Examples of what others write on their cards, by kind, category and sector. */
@Component
public class Examples {

    private static final String ALL = "-";

    private final List<Example> all;

    private record Example(CardKind kind, Category category, String sections, String french, String english) {

        boolean suits(@Nullable Sector sector) {
            return sections.equals(ALL)
                    || (sector != null && sections.contains(sector.section().code()));
        }

        String in(Locale locale) {
            return locale.getLanguage().equals(Locale.FRENCH.getLanguage()) ? french : english;
        }
    }

    Examples() {
        all = Lines.of("examples.tsv").stream()
                .map(line ->
                        new Example(CardKind.valueOf(line[0]), Category.valueOf(line[1]), line[2], line[3], line[4]))
                .toList();
    }

    /** Those of the sector first, then those that suit everybody; French for French readers, English for all others. */
    public List<String> of(
            CardKind kind, @Nullable Category category, @Nullable Sector sector, Locale locale, int limit) {
        return all.stream()
                .filter(example -> example.kind() == kind
                        && (category == null || example.category() == category)
                        && example.suits(sector))
                .sorted(Comparator.comparing(example -> example.sections().equals(ALL)))
                .map(example -> example.in(locale))
                .limit(limit)
                .toList();
    }
}
