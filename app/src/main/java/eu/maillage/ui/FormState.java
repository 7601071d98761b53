package eu.maillage.ui;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * What a form shows: the value of each field as it was typed, and what is wrong with it. A form record's constraint
 * may name its sentence by a plain key, {@code @NotBlank(message = "directory.form.name-missing")}; without one, the
 * sentence is {@code ui.error.} and the constraint's name.
 */
public final class FormState {

    /** A form that nobody filled yet. */
    public static final FormState EMPTY = new FormState("f", null);

    private final String prefix;
    private final @Nullable BindingResult binding;
    private final Map<String, String> labels = new LinkedHashMap<>();

    private FormState(String prefix, @Nullable BindingResult binding) {
        this.prefix = prefix;
        this.binding = binding;
    }

    /** What was sent, with its errors: for the page that answers 422. */
    public static FormState of(BindingResult binding) {
        return new FormState("f", binding);
    }

    /** What is stored now: for the page that edits it. */
    public static FormState of(Object form) {
        return new FormState("f", new BeanPropertyBindingResult(form, "form"));
    }

    /** The same form with other ids, where a page holds several. */
    public FormState named(String name) {
        return new FormState(name, binding);
    }

    public String id(String field) {
        return prefix + "-" + field.replaceAll("[^A-Za-z0-9_-]", "-");
    }

    /** The field's value as text, empty when there is none. */
    public String value(String field) {
        Object value = binding == null ? null : binding.getFieldValue(field);
        return value == null ? "" : value.toString();
    }

    /** Whether a choice is among the values of a field, be it one value, a list or a yes. */
    public boolean has(String field, String choice) {
        Object value = binding == null ? null : raw(binding, field);
        return switch (value) {
            case null -> false;
            case Iterable<?> many -> contains(many, choice);
            case Object[] many -> contains(List.of(many), choice);
            case Enum<?> constant -> constant.name().equals(choice);
            default -> value.toString().equals(choice);
        };
    }

    private static @Nullable Object raw(BindingResult binding, String field) {
        FieldError error = binding.getFieldError(field);
        return error == null ? binding.getRawFieldValue(field) : error.getRejectedValue();
    }

    private static boolean contains(Iterable<?> values, String choice) {
        for (Object value : values) {
            if (Objects.toString(value).equals(choice)) {
                return true;
            }
        }
        return false;
    }

    public boolean broken() {
        return binding != null && binding.hasErrors();
    }

    /** What is wrong with a field, in the visitor's language, or null. */
    public @Nullable String error(Page page, String field) {
        return binding == null
                ? null
                : binding.getFieldErrors(field).stream()
                        .min(Comparator.comparing(FormState::emptiness).thenComparing(FormState::code))
                        .map(error -> say(page.wording(), error))
                        .orElse(null);
    }

    /** Of several complaints about one field, that it is empty comes first: the others follow from it. */
    private static boolean emptiness(FieldError error) {
        return !code(error).startsWith("Not");
    }

    private static String code(FieldError error) {
        return Objects.requireNonNullElse(error.getCode(), "");
    }

    /** The ids of what explains a field, its error first; null when nothing does. */
    public @Nullable String describedBy(Page page, String field, @Nullable String hint) {
        String ids =
                (error(page, field) == null ? "" : id(field) + "-error ") + (hint == null ? "" : id(field) + "-hint");
        return ids.isEmpty() ? null : ids.strip();
    }

    /** Told by each field as it is shown, so that the summary can call it by its label, in the order of the page. */
    public void shown(String field, String label) {
        if (broken()) {
            labels.put(field, label);
        }
    }

    /** Shows the fields to nobody, since the summary stands above them and must know their labels. */
    public void rehearse(Content fields) {
        if (broken()) {
            fields.writeTo(new OwaspHtmlTemplateOutput(new StringOutput()));
        }
    }

    /** All that is wrong, one line per field, in the order of the page: for the summary. */
    public List<FormProblem> problems(Page page) {
        if (binding == null) {
            return List.of();
        }
        Set<String> wrong = new LinkedHashSet<>(labels.keySet());
        binding.getFieldErrors().forEach(error -> wrong.add(error.getField()));
        wrong.removeIf(field -> !binding.hasFieldErrors(field));
        return Stream.concat(
                        binding.getGlobalErrors().stream()
                                .map(error -> new FormProblem(null, null, say(page.wording(), error))),
                        wrong.stream()
                                .map(field -> new FormProblem(
                                        id(field), labels.get(field), Objects.requireNonNull(error(page, field)))))
                .toList();
    }

    private static String say(Wording wording, ObjectError error) {
        @Nullable Object[] arguments = arguments(error);
        return Stream.of(error.getDefaultMessage(), error.getCode(), standard(error))
                .filter(wording::knows)
                .findFirst()
                .map(key -> wording.t(Objects.requireNonNull(key), arguments))
                .orElseGet(() -> wording.t("ui.error.invalid"));
    }

    /** {@code NotBlank} is {@code ui.error.not-blank}; a LocalDate that is none is {@code ui.error.type-local-date}. */
    private static String standard(ObjectError error) {
        String code = error.contains(TypeMismatchException.class)
                ? "Type" + wanted(error.unwrap(TypeMismatchException.class))
                : Objects.requireNonNullElse(error.getCode(), "");
        return "ui.error"
                + code.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT).replaceFirst("^-", ".");
    }

    private static String wanted(TypeMismatchException mismatch) {
        Class<?> type = mismatch.getRequiredType();
        return type == null ? "" : type.getSimpleName().replaceFirst("^int$", "Integer");
    }

    /** Spring puts the field's own name first; the constraint's attributes follow by the alphabet (max before min). */
    private static @Nullable Object[] arguments(ObjectError error) {
        @Nullable Object[] all = Objects.requireNonNullElse(error.getArguments(), new Object[0]);
        return Stream.of(all)
                .skip(error.getCodes() != null && isConstraint(error) ? 1 : 0)
                .toArray();
    }

    private static boolean isConstraint(ObjectError error) {
        @Nullable Object[] all = error.getArguments();
        return all != null
                && all.length > 0
                && all[0] instanceof org.springframework.context.support.DefaultMessageSourceResolvable;
    }
}
