package eu.maillage.mail;

import eu.maillage.tenancy.Asker;

/** Remembers to which addresses no letter goes, and why; asked at each sending. */
public interface Suppressions {

    /** She wants no more mailings; personal letters still reach her. */
    void unsubscribe(Asker asker, String address);

    /** She wants mailings again, or the address was mended. */
    void lift(Asker asker, String address);

    /** Somebody asks for this address to be tried once more: that it refused before is forgotten, that she wants no mailing is not. */
    void tryAgain(Asker asker, String address);

    /** Whether a letter of this kind would not be sent to the address. */
    boolean holdBack(Asker asker, String address, LetterKind kind);
}
