package eu.maillage.tenancy;

/**
 * Which logo a territory has: enough to ask for it and to keep its place free on a page.
 *
 * @param digest of the picture, so that another picture has another address
 */
public record Logo(String digest, int width, int height) {}
