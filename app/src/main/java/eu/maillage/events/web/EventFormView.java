package eu.maillage.events.web;

import eu.maillage.events.EventId;
import eu.maillage.ui.FormState;
import org.jspecify.annotations.Nullable;

/**
 * The page where an event is planned or changed.
 *
 * @param id absent for a new one
 * @param overtaken whether somebody else saved it since it was read
 */
public record EventFormView(@Nullable EventId id, String name, FormState form, int version, boolean overtaken) {}
