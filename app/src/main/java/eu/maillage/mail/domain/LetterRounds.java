package eu.maillage.mail.domain;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import eu.maillage.background.Background;
import eu.maillage.mail.LetterId;
import eu.maillage.tenancy.TerritoryId;
import org.springframework.stereotype.Component;

/** Tells the background to carry a letter, in the transaction that wrote it. */
@Component
class LetterRounds {

    static final String TASK = "mail-letter";

    private final Background background;

    LetterRounds(Background background) {
        this.background = background;
    }

    void schedule(TerritoryId territory, LetterId id) {
        background.soon(new TaskInstance<>(TASK, id.toString(), territory.toString()));
    }
}
