/** The life of an event, who attends it, and the numbers of the cards brought to it. */
@NullMarked
package eu.maillage.events.domain;

import org.jspecify.annotations.NullMarked;
