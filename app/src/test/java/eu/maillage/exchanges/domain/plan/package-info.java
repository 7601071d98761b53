@NullMarked
package eu.maillage.exchanges.domain.plan;

import org.jspecify.annotations.NullMarked;
