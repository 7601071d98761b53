/** The pages on what came of an exchange. */
@NullMarked
package eu.maillage.exchanges.web.after;

import org.jspecify.annotations.NullMarked;
