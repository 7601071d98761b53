@NullMarked
package eu.maillage.directory.domain;

import org.jspecify.annotations.NullMarked;
