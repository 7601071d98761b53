/** Plays an exchange without the people in the room. */
@NullMarked
package eu.maillage.exchanges.domain.rehearsal;

import org.jspecify.annotations.NullMarked;
