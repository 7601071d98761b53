@NullMarked
package eu.maillage.exchanges.web.plan;

import org.jspecify.annotations.NullMarked;
