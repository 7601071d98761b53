/** The pages where cards are written, found and imported. */
@NullMarked
package eu.maillage.cards.web;

import org.jspecify.annotations.NullMarked;
