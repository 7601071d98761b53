package eu.maillage.cards.domain;

import eu.maillage.background.Background;
import eu.maillage.cards.domain.CardImport.State;
import eu.maillage.cards.domain.RowVerdict.Outcome;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Ids;
import eu.maillage.tenancy.InTerritory;
import eu.maillage.tenancy.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a coordinator does with a spreadsheet of cards: shown row by row, and written only once she confirms. */
@Component
@InTerritory
public class CardImports {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration REFUSED_KEPT = Duration.ofDays(30);
    private static final int RECENT = 10;

    private final CardImportStore store;
    private final Background background;
    private final Clock clock;

    CardImports(CardImportStore store, Background background, Clock clock) {
        this.store = store;
        this.background = background;
        this.clock = clock;
    }

    /** Takes a file in; the background reads it. */
    public UUID start(Asker asker, String fileName, byte[] bytes) {
        asker.requireCoordinator();
        UUID id = Ids.next();
        store.add(id, fileName, bytes, clock.instant());
        background.step(CardImportTasks.STEP, asker.territory(), id);
        return id;
    }

    public CardImport find(Asker asker, UUID id) {
        asker.requireCoordinator();
        return get(id);
    }

    /** As {@link #find}, where it may have been given up since. */
    public Optional<CardImport> known(Asker asker, UUID id) {
        asker.requireCoordinator();
        return store.find(id);
    }

    public List<CardImport> recent(Asker asker) {
        asker.requireCoordinator();
        return store.recent(RECENT);
    }

    /** What would become of each row, all or those of one outcome. */
    public List<RowVerdict> verdicts(Asker asker, UUID id, @Nullable Outcome outcome, int limit, int offset) {
        asker.requireCoordinator();
        return store.verdicts(id, outcome, limit, offset);
    }

    /** Says what each column holds; the preview is made in the background, once that is enough to read cards from. */
    public void map(Asker asker, UUID id, List<Optional<CardColumn>> columns) {
        asker.requireCoordinator();
        get(id);
        store.move(id, State.COLUMNS, CardImport.suffice(columns) ? State.JUDGING : State.COLUMNS);
        store.map(id, columns);
        if (CardImport.suffice(columns)) {
            background.step(CardImportTasks.STEP, asker.territory(), id);
        }
    }

    /** Says that the row taken for titles is a card already; the file is read anew, without titles. */
    public void untitle(Asker asker, UUID id) {
        asker.requireCoordinator();
        CardImport file = get(id);
        store.move(id, State.COLUMNS, State.READING);
        store.describe(id, Collections.nCopies(file.header().size(), ""), List.of(), 0);
        background.step(CardImportTasks.STEP, asker.territory(), id);
    }

    /** Goes back from the preview to the columns. */
    public void reconsider(Asker asker, UUID id) {
        asker.requireCoordinator();
        get(id);
        store.move(id, State.PREVIEW, State.COLUMNS);
    }

    /** Has it written, in the background, whole or not at all. */
    public void confirm(Asker asker, UUID id) {
        asker.requireCoordinator();
        get(id);
        store.move(id, State.PREVIEW, State.WRITING);
        store.confirmed(id, asker);
        background.step(CardImportTasks.STEP, asker.territory(), id);
    }

    /** Gives it up; the file and its rows are deleted. One that is being written is not taken back. */
    public void giveUp(Asker asker, UUID id) {
        asker.requireCoordinator();
        if (get(id).state() != State.WRITING) {
            store.remove(id);
        }
    }

    /** Deletes what was left lying for a day, and the refused rows of a month ago. */
    public void forgetAbandoned(Asker asker) {
        asker.requireCoordinator();
        store.removeBefore(clock.instant().minus(KEPT));
        store.forgetRefusedBefore(clock.instant().minus(REFUSED_KEPT));
    }

    private CardImport get(UUID id) {
        return store.find(id).orElseThrow(() -> new NotFound("No import %s of cards.".formatted(id)));
    }
}
