package eu.maillage.accounts.domain;

/** What the letter with a sign-in link says. */
public record SignInLetter(String name, String territory, String address) {

    @Override
    public String toString() {
        return "SignInLetter";
    }
}
