/** What browsers ask of the shared clock. */
@NullMarked
package eu.maillage.live.web;

import org.jspecify.annotations.NullMarked;
