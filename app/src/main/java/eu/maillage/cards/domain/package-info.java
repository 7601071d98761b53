/** The rules of cards: what a ready card says, what is an organisation's own trade, and where cards are kept. */
@NullMarked
package eu.maillage.cards.domain;

import org.jspecify.annotations.NullMarked;
