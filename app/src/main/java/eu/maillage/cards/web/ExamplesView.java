package eu.maillage.cards.web;

import java.util.List;

/** Examples of what others write. */
public record ExamplesView(boolean offer, List<String> examples) {}
