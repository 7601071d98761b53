/** Seats the organisations of an exchange, sends the batches of cards round, and remembers every plan made. */
@NullMarked
package eu.maillage.exchanges.domain.plan;

import org.jspecify.annotations.NullMarked;
