package eu.maillage.spreadsheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** What is written into one cell; text is always text, whatever it begins with. */
public sealed interface Value {

    Value BLANK = new Text("");

    record Text(String text) implements Value {}

    /** A number shown with so many decimals. */
    record Quantity(BigDecimal amount, int decimals) implements Value {}

    record Day(LocalDate day) implements Value {}

    record Moment(LocalDateTime moment) implements Value {}

    /** An address that a click writes to. */
    record Mail(String address) implements Value {}

    /** A number that a click dials. */
    record Phone(String number) implements Value {}

    static Value of(String text) {
        return new Text(text);
    }

    static Value of(long count) {
        return new Quantity(BigDecimal.valueOf(count), 0);
    }
}
