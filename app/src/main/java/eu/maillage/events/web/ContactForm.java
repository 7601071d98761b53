package eu.maillage.events.web;

/** Who comes for an organisation, as the choice on the page. */
public record ContactForm(String contact) {}
