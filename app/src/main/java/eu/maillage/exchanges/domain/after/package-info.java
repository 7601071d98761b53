/** What an exchange leaves behind: who is interested in what, the files that say so, and the interests to follow. */
@NullMarked
package eu.maillage.exchanges.domain.after;

import org.jspecify.annotations.NullMarked;
