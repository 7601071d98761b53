/** Measures the planner on folders of public instances and compares its results with the published ones. */
@NullMarked
package eu.maillage.bench;

import org.jspecify.annotations.NullMarked;
