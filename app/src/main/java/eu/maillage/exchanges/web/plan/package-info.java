/** The pages on which the coordinator plans an exchange. */
@NullMarked
package eu.maillage.exchanges.web.plan;

import org.jspecify.annotations.NullMarked;
