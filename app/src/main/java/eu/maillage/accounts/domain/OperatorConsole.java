package eu.maillage.accounts.domain;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Tells the operator where to go: on the console alone, since such an address holds a secret that no log may keep. */
@Component
public class OperatorConsole {

    private final PrintWriter console =
            new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    public void firstStart(String address) {
        console.printf("%nMaillage: first start. Open %s%n%n", address);
        console.flush();
    }

    /** Names nobody: whose link it is stands on the page that it opens. */
    void signInLink(String address) {
        console.printf(
                "%nMaillage: no mail leaves from here yet (MAILLAGE_SMTP_HOST). A sign-in link was asked for: %s%n%n",
                address);
        console.flush();
    }
}
