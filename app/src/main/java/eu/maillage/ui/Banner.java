package eu.maillage.ui;

/**
 * What a module says above every page of this installation, as a bean: that it is a demonstration, say.
 *
 * @param messageKey of the sentence
 * @param linkKey of the words of its link
 * @param href where the link leads
 */
public record Banner(String messageKey, String linkKey, String href) {}
