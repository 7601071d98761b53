package eu.maillage.accounts;

/**
 * A new capability link, told once: only its hash is kept.
 *
 * @param address the full address to hand over, on paper, as a QR code or by mail
 */
public record IssuedLink(LinkId id, String address) {

    @Override
    public String toString() {
        return "IssuedLink[" + id + "]";
    }
}
