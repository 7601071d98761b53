package eu.maillage.ui;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One choice of a select, a radio group, a group of checkboxes or a combobox.
 *
 * @param hint one line that explains the choice, where there is room for it
 */
public record Option(String value, String label, @Nullable String hint) {

    public static Option of(String value, String label) {
        return new Option(value, label, null);
    }

    /** One choice per constant, named by the keys under the prefix. */
    public static <E extends Enum<E>> List<Option> of(Page page, String prefix, Class<E> constants) {
        return Stream.of(constants.getEnumConstants())
                .map(constant -> of(constant.name(), page.name(prefix, constant)))
                .toList();
    }
}
