/** Measures the planner on folders of public instances, and what a measure of the application needs: the application itself and its visitors. */
@NullMarked
package eu.maillage.bench;

import org.jspecify.annotations.NullMarked;
