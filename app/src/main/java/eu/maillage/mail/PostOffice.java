package eu.maillage.mail;

/** Where letters are handed over. */
@FunctionalInterface
public interface PostOffice {

    /** Whether letters leave this installation; while no mail server is set they are kept. */
    boolean isOpen();
}
