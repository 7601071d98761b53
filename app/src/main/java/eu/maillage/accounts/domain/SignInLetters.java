package eu.maillage.accounts.domain;

import eu.maillage.tenancy.Asker;
import org.springframework.stereotype.Component;

/** Writes the letter that carries a sign-in link. */
@Component
class SignInLetters {
    private final Entrance entrance;

    SignInLetters(Entrance entrance) {
        this.entrance = entrance;
    }

    void send(Asker application, String email) {
        entrance.prepare(application, email, Secret.make());
    }
}
