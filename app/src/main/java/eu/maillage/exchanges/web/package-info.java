/** The pages of an exchange. */
@NullMarked
package eu.maillage.exchanges.web;

import org.jspecify.annotations.NullMarked;
