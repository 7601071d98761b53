/** Measures how long the application takes to answer with each of its pages, over a full directory. */
@NullMarked
package eu.maillage.bench.pages;

import org.jspecify.annotations.NullMarked;
