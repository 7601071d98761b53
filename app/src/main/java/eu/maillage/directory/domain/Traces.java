package eu.maillage.directory.domain;

import eu.maillage.directory.domain.Contact.Details;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * By what a text names a person: her address, her number, her whole name, or a part of her name beside the name of her
 * organisation. Rather a row too many than one that still shows her.
 */
final class Traces implements Predicate<String> {

    private static final int NATIONAL = 9;
    private static final int SHORTEST = 3;

    private final List<String> name;
    private final @Nullable String email;
    private final @Nullable Pattern phone;
    private final List<Set<String>> organisations;

    Traces(Details details, List<String> organisations) {
        this.name = Folding.words(details.name());
        this.email = details.email();
        this.phone = details.phone() == null ? null : written(details.phone());
        this.organisations = organisations.stream()
                .map(one -> Set.copyOf(Arrays.asList(Folding.name(one).split(" ", -1))))
                .toList();
    }

    /** However it is grouped, and with or without the country. */
    private static Pattern written(String phone) {
        String digits = phone.replaceAll("\\D", "");
        String own = digits.substring(Math.max(0, digits.length() - NATIONAL));
        String before = digits.length() < NATIONAL ? "(?<!\\d)" : "";
        return Pattern.compile(own.chars()
                .mapToObj(Character::toString)
                .collect(Collectors.joining("[\\s\\p{Z}\\p{Cf}.()/_–-]*", before, "(?!\\d)")));
    }

    @Override
    public boolean test(String text) {
        return (email != null && text.toLowerCase(Locale.ROOT).contains(email))
                || (phone != null && phone.matcher(text).find())
                || names(new HashSet<>(Folding.words(text)));
    }

    private boolean names(Set<String> words) {
        boolean whole = name.size() > 1 && words.containsAll(name);
        return whole
                || organisations.stream().filter(words::containsAll).anyMatch(organisation -> name.stream()
                        .filter(word -> name.size() == 1 || word.length() >= SHORTEST)
                        .anyMatch(word -> words.contains(word) && !organisation.contains(word)));
    }
}
