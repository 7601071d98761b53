package eu.maillage.cards.domain;

import eu.maillage.cards.CardId;
import eu.maillage.cards.CardKind;
import eu.maillage.cards.CardState;
import eu.maillage.cards.CardText;
import eu.maillage.cards.OwnTrade;
import eu.maillage.cards.domain.RowNote.Reason;
import eu.maillage.cards.domain.RowVerdict.Outcome;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.OrganisationId;
import eu.maillage.spreadsheets.Cell;
import eu.maillage.spreadsheets.Row;
import eu.maillage.tenancy.Ids;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says of each row of a spreadsheet what becomes of it: a new card, a changed one, nothing, or a refusal. */
final class CardJudge {

    /** A verdict, with what is to be written for it. */
    record Judged(RowVerdict verdict, @Nullable WriteCard wish) {}

    private record Key(OrganisationId organisation, CardKind kind, String title) {}

    private final Map<CardColumn, Integer> columns;
    private final ImportWords words;
    private final KnownOrganisations organisations;
    private final TradeRule rule;
    private final Function<OrganisationId, List<StoredCard>> kept;
    private final Map<OrganisationId, Map<Key, StoredCard>> cards = new HashMap<>();
    private final Map<Key, Integer> seen = new HashMap<>();

    CardJudge(
            Map<CardColumn, Integer> columns,
            ImportWords words,
            KnownOrganisations organisations,
            TradeRule rule,
            Function<OrganisationId, List<StoredCard>> kept) {
        this.columns = columns;
        this.words = words;
        this.organisations = organisations;
        this.rule = rule;
        this.kept = kept;
    }

    Judged judge(Row row) {
        RowReading reading = new RowReading(row, columns, words);
        Optional<OrganisationFace> organisation = organisation(reading);
        CardKind kind = reading.kind();
        String title = reading.title();
        String name = organisation.map(OrganisationFace::name).orElseGet(() -> reading.text(CardColumn.ORGANISATION));
        if (organisation.isEmpty() || kind == null || !reading.notes().isEmpty()) {
            return refused(row, name, kind, title, reading);
        }
        Key key = new Key(organisation.get().id(), kind, CardTitles.folded(title));
        Integer above = seen.putIfAbsent(key, row.number());
        if (above != null) {
            reading.note(Reason.TWICE, CardColumn.TITLE, String.valueOf(above));
            return refused(row, name, kind, title, reading);
        }
        StoredCard before = known(organisation.get().id()).get(key);
        CardText card = reading.card(kind, title, before == null ? null : before.text());
        return reading.notes().isEmpty()
                ? accepted(row, organisation.get(), card, before, reading)
                : refused(row, name, kind, title, reading);
    }

    private Judged accepted(
            Row row, OrganisationFace organisation, CardText card, @Nullable StoredCard before, RowReading reading) {
        RowReading remarks = new RowReading(row, columns, words);
        if (!card.isComplete()) {
            remarks.note(Reason.STAYS_DRAFT, CardColumn.CATEGORY, "");
        }
        OwnTrade trade =
                rule.ownTrade(card, organisation.sector(), before == null ? List.of() : before.overruledWords());
        if (trade != null && !trade.overruled()) {
            remarks.note(Reason.OWN_TRADE, CardColumn.TITLE, String.join(", ", trade.words()));
        }
        List<RowNote> notes = Stream.concat(remarks.notes().stream(), reading.remarks().stream())
                .toList();
        Outcome outcome = before == null ? Outcome.CREATE : before.text().equals(card) ? Outcome.SAME : Outcome.UPDATE;
        RowVerdict verdict = new RowVerdict(
                row.number(),
                outcome,
                organisation.name(),
                card.kind(),
                card.title(),
                notes,
                List.of(),
                before == null ? List.of() : CardColumn.changed(before.text(), card));
        return new Judged(verdict, outcome == Outcome.SAME ? null : wish(organisation.id(), card, before));
    }

    /** A new card is ready when it can be; a known one stays as far as it was. */
    private static WriteCard wish(OrganisationId organisation, CardText card, @Nullable StoredCard before) {
        return before == null
                ? new WriteCard(new CardId(Ids.next()), organisation, card, true, 0)
                : new WriteCard(before.id(), organisation, card, before.state() == CardState.READY, before.version());
    }

    private static Judged refused(
            Row row, String organisation, @Nullable CardKind kind, String title, RowReading reading) {
        return new Judged(
                new RowVerdict(
                        row.number(),
                        Outcome.REFUSED,
                        organisation,
                        kind,
                        title,
                        reading.notes().stream().distinct().toList(),
                        row.cells().stream().map(Cell::text).toList(),
                        List.of()),
                null);
    }

    /** By its SIRET where there is one, be it in the cell of its name; several that share it are told apart by name. */
    private Optional<OrganisationFace> organisation(RowReading reading) {
        String first = reading.text(CardColumn.ORGANISATION);
        boolean instead = reading.text(CardColumn.SIRET).isEmpty() && KnownOrganisations.isSiret(first);
        String siret = instead ? first : reading.text(CardColumn.SIRET);
        String name = instead ? "" : first;
        if (siret.isEmpty() && name.isEmpty()) {
            reading.note(Reason.NO_ORGANISATION, CardColumn.ORGANISATION, "");
            return Optional.empty();
        }
        List<OrganisationFace> found = siret.isEmpty() ? organisations.byName(name) : organisations.bySiret(siret);
        if (found.size() > 1 && !siret.isEmpty() && !name.isEmpty()) {
            found = organisations.called(name, found);
        }
        if (found.size() > 1) {
            String commune = reading.text(CardColumn.COMMUNE);
            List<OrganisationFace> there = KnownOrganisations.inCommune(commune, found);
            if (there.isEmpty()) {
                reading.several(Reason.COMMUNE_OF_NONE, CardColumn.COMMUNE, commune, found);
                return Optional.empty();
            }
            found = there;
        }
        if (found.size() == 1) {
            return Optional.of(found.getFirst());
        }
        CardColumn column = siret.isEmpty() || instead ? CardColumn.ORGANISATION : CardColumn.SIRET;
        if (KnownOrganisations.isScientific(siret)) {
            reading.note(Reason.SIRET_SCIENTIFIC, column, siret);
            return Optional.empty();
        }
        String written = siret.isEmpty() ? name : siret;
        if (found.isEmpty() && siret.isEmpty()) {
            unknown(name, reading);
        } else if (found.isEmpty()) {
            reading.note(Reason.UNKNOWN_SIRET, column, written);
        } else {
            reading.several(Reason.SEVERAL_ORGANISATIONS, column, written, found);
        }
        return Optional.empty();
    }

    /** Whom the name may mean is said and not guessed: a card would be another's without anybody noticing. */
    private void unknown(String name, RowReading reading) {
        Map<Reason, Function<String, List<OrganisationFace>>> perhaps = new LinkedHashMap<>();
        perhaps.put(Reason.OTHER_FORM, organisations::ofOtherForm);
        perhaps.put(Reason.PART_OF_A_NAME, organisations::inPart);
        perhaps.put(Reason.MORE_THAN_A_NAME, organisations::within);
        perhaps.put(Reason.MISSPELT, organisations::misspelt);
        for (var each : perhaps.entrySet()) {
            List<OrganisationFace> meant = each.getValue().apply(name);
            if (!meant.isEmpty()) {
                reading.perhaps(each.getKey(), name, meant);
                return;
            }
        }
        reading.note(Reason.UNKNOWN_ORGANISATION, CardColumn.ORGANISATION, name);
    }

    private Map<Key, StoredCard> known(OrganisationId organisation) {
        return cards.computeIfAbsent(organisation, id -> kept.apply(id).stream()
                .collect(Collectors.toMap(
                        card -> new Key(
                                id,
                                card.text().kind(),
                                CardTitles.folded(card.text().title())),
                        card -> card,
                        (first, second) -> first)));
    }
}
