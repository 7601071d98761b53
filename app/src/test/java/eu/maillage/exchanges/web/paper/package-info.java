@NullMarked
package eu.maillage.exchanges.web.paper;

import org.jspecify.annotations.NullMarked;
