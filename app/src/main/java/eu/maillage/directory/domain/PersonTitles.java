package eu.maillage.directory.domain;

import java.util.List;
import java.util.stream.Stream;

/** How people title the columns about the person who answers for an organisation. */
final class PersonTitles {

    private static final List<String> FRENCH =
            List.of("contact", "responsable", "dirigeant", "gérant", "référent", "interlocuteur", "président");
    private static final List<String> ENGLISH = List.of("contact", "manager");

    private PersonTitles() {}

    /**
     * The titles of one thing about her: those of its own, then «Nom du responsable», «Manager name» and their like.
     *
     * @param french what it is called before the person
     * @param english what it is called after her
     */
    static String[] of(String french, String english, String... own) {
        Stream<String> named = Stream.concat(
                FRENCH.stream().map(person -> french + " " + person),
                ENGLISH.stream().map(person -> person + " " + english));
        return Stream.concat(Stream.of(own), named).toArray(String[]::new);
    }
}
