/** The rules and use cases of the directory. */
@NullMarked
package eu.maillage.directory.domain;

import org.jspecify.annotations.NullMarked;
