/** The pages of an event, for the coordinator and for the organisations that attend. */
@NullMarked
package eu.maillage.events.web;

import org.jspecify.annotations.NullMarked;
