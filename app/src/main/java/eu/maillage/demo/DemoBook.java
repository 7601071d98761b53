package eu.maillage.demo;

import eu.maillage.cards.CardKind;
import eu.maillage.cards.CardText;
import eu.maillage.cards.Category;
import eu.maillage.cards.Period;
import eu.maillage.directory.OrganisationKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the fictitious organisations and their cards from the file that comes with the application. */
final class DemoBook {

    private static final String FILE = "/demo/val-de-brume.txt";

    private DemoBook() {}

    static List<DemoOrganisation> organisations() {
        List<DemoOrganisation> organisations = new ArrayList<>();
        for (String line : lines()) {
            switch (line.charAt(0)) {
                case '@' -> organisations.add(organisation(fields(line)));
                case '+' -> organisations.getLast().cards().add(card(CardKind.OFFER, fields(line)));
                case '-' -> organisations.getLast().cards().add(card(CardKind.NEED, fields(line)));
                default ->
                    throw new IllegalStateException(
                            "«%s» in %s. Maybe a line was broken in two.".formatted(line, FILE));
            }
        }
        return organisations;
    }

    private static List<String> lines() {
        InputStream file = Objects.requireNonNull(DemoBook.class.getResourceAsStream(FILE), FILE);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> fields(String line) {
        return List.of(line.substring(1).split("\\|", -1));
    }

    private static DemoOrganisation organisation(List<String> fields) {
        return new DemoOrganisation(
                fields.get(0),
                OrganisationKind.valueOf(fields.get(1)),
                fields.get(2),
                fields.get(3),
                fields.get(4),
                fields.get(5),
                fields.get(6),
                fields.get(7).equals("oui"),
                new ArrayList<>());
    }

    private static CardText card(CardKind kind, List<String> fields) {
        return new CardText(
                kind,
                Category.valueOf(fields.get(0)),
                fields.get(1),
                fields.get(2),
                fields.get(5).isEmpty() ? null : Period.valueOf(fields.get(5)),
                quantity(fields.get(3)),
                fields.get(4),
                null,
                null,
                null,
                null);
    }

    private static @Nullable BigDecimal quantity(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }
}
