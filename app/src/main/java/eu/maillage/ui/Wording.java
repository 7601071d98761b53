package eu.maillage.ui;

import java.math.BigDecimal;
import java.text.ListFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One language spoken in one place: its sentences, its numbers, its dates and times; for pages, mails, paper and files. */
public final class Wording {

    private static final Pattern FIRST_OF_A_MONTH = Pattern.compile("\\b1(?= \\p{L})");

    private final Messages messages;
    private final Language language;
    private final ZoneId zone;

    Wording(Messages messages, @Nullable Language language, ZoneId zone) {
        if (language == null) {
            throw new IllegalArgumentException(
                    "No language to speak. Maybe the bundle of «%s» is missing.".formatted(Language.FIRST));
        }
        this.messages = messages;
        this.language = language;
        this.zone = zone;
    }

    public Language language() {
        return language;
    }

    public ZoneId zone() {
        return zone;
    }

    /** The sentence of a key; dates, times and lists among the arguments are told in words, quotations as they nest. */
    public String t(String key, @Nullable Object... arguments) {
        @Nullable Object[] told = new Object[arguments.length];
        boolean quoting = false;
        for (int i = 0; i < arguments.length; i++) {
            told[i] = tell(arguments[i]);
            quoting |= told[i] instanceof String text && Quotation.isIn(text);
        }
        String text = messages.text(language, key, told);
        return quoting ? Quotation.nested(text) : text;
    }

    /** Whether the key has a sentence. */
    public boolean knows(@Nullable String key) {
        return messages.knows(key);
    }

    /** The word for an enum's constant: the key is the prefix and the constant, as in «directory.kind.public-body». */
    public String name(String prefix, Enum<?> constant) {
        return t(prefix + "." + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public String number(long value) {
        return printable(NumberFormat.getIntegerInstance(language.format()).format(value));
    }

    public String number(BigDecimal value) {
        return printable(NumberFormat.getInstance(language.format()).format(value));
    }

    /** A share of one, in percent. */
    public String percent(double share) {
        return printable(NumberFormat.getPercentInstance(language.format()).format(share));
    }

    /** Euros, without cents when there are none. */
    public String money(BigDecimal euros) {
        NumberFormat format = NumberFormat.getCurrencyInstance(language.format());
        format.setCurrency(Currency.getInstance("EUR"));
        if (euros.stripTrailingZeros().scale() <= 0) {
            format.setMaximumFractionDigits(0);
        }
        return printable(format.format(euros));
    }

    /** 21 novembre 2026. */
    public String date(LocalDate day) {
        return inWords(day, FormatStyle.LONG);
    }

    public String date(Instant moment) {
        return date(LocalDate.ofInstant(moment, zone));
    }

    /** 21/11/2026, for tables. */
    public String shortDate(LocalDate day) {
        return tell(day, DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT));
    }

    public String shortDate(Instant moment) {
        return shortDate(LocalDate.ofInstant(moment, zone));
    }

    /** samedi 21 novembre 2026. */
    public String fullDate(LocalDate day) {
        return inWords(day, FormatStyle.FULL);
    }

    /** 8 h 30, as the language writes it. */
    public String time(LocalTime time) {
        return t(
                "ui.format.time",
                String.valueOf(time.getHour()),
                "%02d".formatted(time.getHour()),
                "%02d".formatted(time.getMinute()));
    }

    public String time(Instant moment) {
        return time(LocalTime.ofInstant(moment, zone));
    }

    /** The day and the time of a moment, in the zone. */
    public String dateTime(Instant moment) {
        return dateTime(LocalDateTime.ofInstant(moment, zone));
    }

    public String dateTime(LocalDateTime moment) {
        return t("ui.format.date-time", date(moment.toLocalDate()), time(moment.toLocalTime()));
    }

    /** A length of time as a clock shows it: 4:05, or 1:04:05. */
    public String clock(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        return seconds < 3600
                ? "%d:%02d".formatted(seconds / 60, seconds % 60)
                : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    private @Nullable Object tell(@Nullable Object value) {
        return switch (value) {
            case LocalDate day -> date(day);
            case LocalTime time -> time(time);
            case LocalDateTime moment -> dateTime(moment);
            case Instant moment -> dateTime(moment);
            case List<?> several ->
                ListFormat.getInstance(language.format(), ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                        .format(several.stream().map(String::valueOf).toList());
            case null, default -> value;
        };
    }

    /** The first of a month is told as the language does, «1er décembre», which the JDK does not know. */
    private String inWords(LocalDate day, FormatStyle style) {
        String told = tell(day, DateTimeFormatter.ofLocalizedDate(style));
        return day.getDayOfMonth() == 1
                ? FIRST_OF_A_MONTH.matcher(told).replaceFirst(Matcher.quoteReplacement(t("ui.format.first-of-month")))
                : told;
    }

    private String tell(TemporalAccessor value, DateTimeFormatter format) {
        return printable(format.withLocale(language.format()).format(value));
    }

    /** The typeface has no narrow no-break space, which the JDK puts between thousands and before «pm». */
    static String printable(String text) {
        return text.replace('\u202f', '\u00a0');
    }
}
