@NullMarked
package eu.maillage.exchanges;

import org.jspecify.annotations.NullMarked;
