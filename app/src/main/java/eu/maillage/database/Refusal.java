package eu.maillage.database;

import java.nio.file.Path;
import java.sql.SQLException;

/** What a database server says no to, as a sentence and a remedy for the operator. */
final class Refusal {

    private Refusal() {}

    /** The server's own words, on one line, with the state by which its documentation lists them. */
    static String words(SQLException refusal) {
        String state = refusal.getSQLState() == null ? "" : " (SQLSTATE %s)".formatted(refusal.getSQLState());
        return onOneLine(refusal).replaceFirst("\\.+$", "") + state;
    }

    static String onOneLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).strip().replaceAll("\\s*\\n\\s*", " · ");
    }

    /** Whether it is worth asking again: the server is silent, starting, stopping or busy. */
    static boolean mayPass(SQLException refusal) {
        String state = refusal.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("53") || state.startsWith("57");
    }

    /** Nobody came in, or not as far as the first statements. */
    static CannotStart ofEntry(Credentials credentials, SQLException refusal) {
        String state = String.valueOf(refusal.getSQLState());
        String what = state.startsWith("08")
                ? "The database server at %s does not answer".formatted(credentials.place())
                : "The database server at %s refuses the user %s".formatted(credentials.place(), credentials.owner());
        return new CannotStart("%s: %s.".formatted(what, words(refusal)), remedy(credentials, state));
    }

    /** Something failed while the application came up: nobody knows more than what the server says. */
    static CannotStart ofWork(SQLException refusal, String at) {
        return new CannotStart(
                "The database refuses: %s%s.".formatted(words(refusal), at.isEmpty() ? "" : ". " + at),
                "42501".equals(refusal.getSQLState())
                        ? "Let the user that MAILLAGE_DATABASE_URL names own the database and everything in it."
                        : "Mend what it says and start again; what had been done by halves is undone.");
    }

    /**
     * The schema was made by migrations that are not this application's.
     *
     * @param address of an external server; blank where the data folder holds the database
     */
    static CannotStart ofAnotherSchema(String address, Path folder) {
        boolean embedded = address.isBlank();
        Path place = folder.toAbsolutePath().normalize();
        String what = embedded
                ? "The data folder %s".formatted(place)
                : "The database %s"
                        .formatted(ExternalServer.credentials(address).place());
        String afresh = embedded
                ? "delete the folder %s: the next start makes a new one".formatted(place)
                : "drop that database and create it anew";
        return new CannotStart(
                "%s was made by a version of Maillage whose schema differs from this one's. It is kept as it was."
                        .formatted(what),
                "Start the version that made it, and make a backup with it (bin/backup). If it holds nothing but a demonstration, %s."
                        .formatted(afresh));
    }

    private static String remedy(Credentials credentials, String state) {
        return switch (state) {
            case String silent when silent.startsWith("08") -> "Check that it runs, and that this machine reaches it.";
            case "28P01" ->
                "Check the user and the password in MAILLAGE_DATABASE_URL; signs like &, % or # in it are written %26, %25, %23.";
            case "28000" ->
                "Check the user in MAILLAGE_DATABASE_URL, and that the server's pg_hba.conf lets it in from this machine.";
            case "3D000" -> "Create the database (docs/operations/settings.md says how), or name another.";
            case "42501" ->
                "Let this user make the role %1$s, as an administrator: alter role \"%2$s\" createrole; if the role is there already: grant \"%1$s\" to \"%2$s\" with admin option."
                        .formatted(credentials.application(), credentials.owner());
            default ->
                "Check that this user owns the database and may create the role %s."
                        .formatted(credentials.application());
        };
    }
}
