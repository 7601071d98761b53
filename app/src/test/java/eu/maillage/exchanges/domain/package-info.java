@NullMarked
package eu.maillage.exchanges.domain;

import org.jspecify.annotations.NullMarked;
