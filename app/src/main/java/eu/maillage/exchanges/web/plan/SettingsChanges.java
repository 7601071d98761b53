package eu.maillage.exchanges.web.plan;

import eu.maillage.exchanges.domain.Phase;
import eu.maillage.exchanges.domain.plan.ExchangeSettings;
import eu.maillage.exchanges.domain.plan.PhaseSettings;
import eu.maillage.ui.Wording;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in words which settings change when an earlier plan is taken up again. */
final class SettingsChanges {

    private final Wording words;
    private final PlanWords plan;
    private final List<String> said = new ArrayList<>();

    private SettingsChanges(Wording words, PlanWords plan) {
        this.words = words;
        this.plan = plan;
    }

    /** What the settings become, and what they were; nothing when they stay. */
    static String between(Wording words, PlanWords plan, ExchangeSettings now, ExchangeSettings then) {
        SettingsChanges changes = new SettingsChanges(words, plan);
        changes.tables(now, then);
        for (Phase phase : Phase.values()) {
            changes.phase(phase, now.phase(phase), then.phase(phase));
        }
        changes.cards(now, then);
        return String.join(words.t("exchanges.plan.change.and"), changes.said);
    }

    private void tables(ExchangeSettings now, ExchangeSettings then) {
        if (now.tables() != then.tables()) {
            say("tables", then.tables(), now.tables());
        }
        if (now.fewestSeats() != then.fewestSeats() || now.mostSeats() != then.mostSeats()) {
            say("seats", then.fewestSeats(), then.mostSeats(), now.fewestSeats(), now.mostSeats());
        }
    }

    private void phase(Phase phase, PhaseSettings now, PhaseSettings then) {
        String name = words.name("live.phase", phase);
        if (now.rounds() != then.rounds() || now.roundSeconds() != then.roundSeconds()) {
            String length = plan.length(now.roundSeconds());
            say("rounds", name, then.rounds(), plan.length(then.roundSeconds()), now.rounds(), length);
        }
        if (!now.starts().equals(then.starts())) {
            say("starts", name, then.starts(), now.starts());
        }
    }

    private void cards(ExchangeSettings now, ExchangeSettings then) {
        if (now.minCardSeconds() != then.minCardSeconds()) {
            say("card-seconds", then.minCardSeconds(), now.minCardSeconds());
        }
        if (now.pauseSeconds() != then.pauseSeconds()) {
            say("pause", then.pauseSeconds(), now.pauseSeconds());
        }
        Integer most = then.mostCards();
        if (most == null ? now.mostCards() != null : !most.equals(now.mostCards())) {
            said.add(
                    most == null
                            ? words.t("exchanges.plan.change.all-cards")
                            : words.t("exchanges.plan.change.most-cards", most));
        }
    }

    private void say(String what, @Nullable Object... arguments) {
        said.add(words.t("exchanges.plan.change." + what, arguments));
    }
}
