/** The rules of an exchange: its plan, its clock, its answers. */
@NullMarked
package eu.maillage.exchanges.domain;

import org.jspecify.annotations.NullMarked;
