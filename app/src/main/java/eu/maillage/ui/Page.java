package eu.maillage.ui;

import eu.maillage.tenancy.Asker;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What every template is given beside its own view: the language, who is asking, where she is, and how to say things. */
public final class Page {

    private final Wording wording;
    private final Surroundings surroundings;
    private final Place place;

    Page(Wording wording, Surroundings surroundings, Place place) {
        this.wording = wording;
        this.surroundings = surroundings;
        this.place = place;
    }

    // The words

    public Wording wording() {
        return wording;
    }

    public String lang() {
        return wording.language().tag();
    }

    public Locale locale() {
        return wording.language().locale();
    }

    public List<Language> languages() {
        return surroundings.languages();
    }

    /** The sentence of a key, in the visitor's language. */
    public String t(String key, @Nullable Object... arguments) {
        return wording.t(key, arguments);
    }

    /** The word for an enum's constant, under a prefix of keys. */
    public String name(String prefix, Enum<?> constant) {
        return wording.name(prefix, constant);
    }

    public String number(long value) {
        return wording.number(value);
    }

    public String number(BigDecimal value) {
        return wording.number(value);
    }

    public String percent(double share) {
        return wording.percent(share);
    }

    public String money(BigDecimal euros) {
        return wording.money(euros);
    }

    public String date(LocalDate day) {
        return wording.date(day);
    }

    public String date(Instant moment) {
        return wording.date(moment);
    }

    public String shortDate(LocalDate day) {
        return wording.shortDate(day);
    }

    public String shortDate(Instant moment) {
        return wording.shortDate(moment);
    }

    public String fullDate(LocalDate day) {
        return wording.fullDate(day);
    }

    public String time(LocalTime time) {
        return wording.time(time);
    }

    public String time(Instant moment) {
        return wording.time(moment);
    }

    public String dateTime(Instant moment) {
        return wording.dateTime(moment);
    }

    public String dateTime(LocalDateTime moment) {
        return wording.dateTime(moment);
    }

    public String clock(Duration duration) {
        return wording.clock(duration);
    }

    public ZoneId zone() {
        return wording.zone();
    }

    // Who is asking

    public @Nullable Asker asker() {
        return surroundings.asker();
    }

    public TerritoryFace territory() {
        return surroundings.territory();
    }

    public List<NavigationLink> navigation() {
        return surroundings.navigation();
    }

    /** What is said above every page. */
    public List<Banner> banners() {
        return surroundings.banners();
    }

    /** The hidden field that proves a form was ours; none where no form is protected. */
    public @Nullable Csrf csrf() {
        return surroundings.csrf().get();
    }

    public @Nullable Notice notice() {
        return surroundings.notice();
    }

    /** The notice in words. */
    public String say(Notice notice) {
        return t(notice.key(), notice.arguments().toArray());
    }

    // Where she is

    public String path() {
        return place.path();
    }

    /** Whether htmx asks for a part of the page only, without the shell. */
    public boolean fragment() {
        return place.fragment();
    }

    /** This page's address with one parameter changed (or taken away by null), the others kept. */
    public String link(String parameter, @Nullable Object value) {
        return place.link(parameter, value);
    }

    /** Whether this page can be asked for again; an answer to what was sent cannot, and may be told only once. */
    public boolean canBeAskedAgain() {
        return place.asked();
    }

    /** This page in another language. */
    public String inLanguage(Language language) {
        return place.link(Place.LANGUAGE, language.tag());
    }

    /** A parameter of this page's address, empty when absent. */
    public String parameter(String name) {
        return place.parameter(name);
    }

    /** The address of a file under {@code static/}, which changes whenever its content does. */
    public String asset(String name) {
        return surroundings.assets().url(name);
    }
}
