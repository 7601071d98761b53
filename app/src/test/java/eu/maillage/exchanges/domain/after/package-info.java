@NullMarked
package eu.maillage.exchanges.domain.after;

import org.jspecify.annotations.NullMarked;
