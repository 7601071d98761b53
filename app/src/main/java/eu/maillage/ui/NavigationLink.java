package eu.maillage.ui;

/** One task of the navigation, as shown on one page. */
public record NavigationLink(String messageKey, String href, String icon, boolean current) {}
